package org.handrail.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

class AddressTest {
    @Test
    void aPageThatIsCalledLikeTheFhirEndpointStaysAPage() {
        assertThat(Address.isFhir(request("/fhir/../signin", "/signin.xhtml", null)))
                .isFalse();
        assertThat(Address.isFhir(request("/me/;/fhir/", "/me/", null))).isFalse();
    }

    @Test
    void theFhirEndpointIsKnownHoweverItIsWritten() {
        assertThat(Address.isFhir(request("/%66hir/r4/metadata", "/fhir/r4", "/metadata")))
                .isTrue();
    }

    private static HttpServletRequest request(String typed, String servlet, String rest) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                AddressTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRequestURI" -> typed;
                    case "getServletPath" -> servlet;
                    case "getPathInfo" -> rest;
                    case "getContextPath" -> "";
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
