package org.handrail.micro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoMarkTest {
    @TempDir
    private Path data;

    @Test
    void aDemoHospitalThatWasInterruptedSaysWhatToDo() throws IOException {
        new DemoMark(data).begin();
        assertThatThrownBy(() -> new DemoMark(data).mustNotBeHalf())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("delete " + data);
    }

    @Test
    void oneThatWasFilledStartsAgain() throws IOException {
        DemoMark mark = new DemoMark(data);
        mark.begin();
        mark.end();
        assertThat(mark.isFilled()).isTrue();
        assertThatCode(mark::mustNotBeHalf).doesNotThrowAnyException();
    }
}
