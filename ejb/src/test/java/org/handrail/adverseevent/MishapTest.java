package org.handrail.adverseevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class MishapTest {
    @Test
    void whatIsKeptOfAFailureNamesNobody() {
        Throwable failure = new IllegalStateException(
                "Jeanne Marsden", new SQLException("Failing row contains (Jeanne Marsden, 1980-01-01)", "23514"));
        Mishap mishap = Mishap.of(failure);
        assertThat(mishap.reference()).matches("HANDRAIL-1402-[0-9a-f]{8}");
        assertThat(mishap.kinds()).isEqualTo("IllegalStateException < SQLException 23514");
        assertThat(mishap.trace()).hasNoCause();
        assertThat(mishap.trace().getMessage()).isEqualTo("java.sql.SQLException");
        assertThat(mishap.trace().getStackTrace()).isNotEmpty();
    }
}
