package org.handrail.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ElementPathTest {
    @Test
    void theOnlyElementOfANameIsFoundWhereItStands() {
        assertThat(path("{\"contributor\":[{\"display\":\"a\"},{\"foo\":1}]}", "foo"))
                .isEqualTo("AdverseEvent.contributor[1].foo");
        assertThat(path("{\"actuality\":\"maybe\"}", "actuality")).isEqualTo("AdverseEvent.actuality");
    }

    @Test
    void nothingIsGuessed() {
        assertThat(path("{\"a\":{\"foo\":1},\"b\":{\"foo\":1}}", "foo")).isNull();
        assertThat(path("<AdverseEvent/>", "foo")).isNull();
    }

    private static String path(String body, String name) {
        return ElementPath.of(body.getBytes(StandardCharsets.UTF_8), "AdverseEvent", name)
                .orElse(null);
    }
}
