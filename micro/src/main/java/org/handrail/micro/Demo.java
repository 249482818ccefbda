package org.handrail.micro;

import java.util.function.Consumer;

/** Fills a new installation with invented people and ninety days of events. */
public interface Demo {
    /**
     * Fills the hospital; called once, on the first start.
     *
     * @param base address of the server, such as {@code http://127.0.0.1:8080}
     * @param adminPassword one-time password of the account {@code admin}
     * @param say hears what is being done
     */
    void fill(String base, String adminPassword, Consumer<String> say);
}
