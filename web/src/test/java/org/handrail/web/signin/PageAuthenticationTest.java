package org.handrail.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageAuthenticationTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/../me/",
                "///evil.example/",
                "/\\evil.example/",
                "\\\\evil.example/",
                "evil.example/",
                ""
            })
    void signingInNeverLeadsToAnotherHost(String asked) {
        String path = PageAuthentication.inside(asked);
        assertThat(path).startsWith("/");
        assertThat(URI.create("http://handrail.example")
                        .resolve(path.replace('\\', '/'))
                        .getHost())
                .isEqualTo("handrail.example");
    }

    @Test
    void anAddressOfOursStaysAsItWasAsked() {
        assertThat(PageAuthentication.inside("/oh/referral?id=1&from=//x")).isEqualTo("/oh/referral?id=1&from=//x");
    }
}
