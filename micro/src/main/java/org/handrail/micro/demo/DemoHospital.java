package org.handrail.micro.demo;

import java.util.function.Consumer;

/** Fills a new installation with invented people and ninety days of events. */
public final class DemoHospital {
    private DemoHospital() {}

    /**
     * Fills the hospital; called once, on the first start.
     *
     * @param address where the server listens
     * @param port of the server
     * @param adminPassword one-time password of the account {@code admin}
     * @param say hears what is being done
     */
    public static void fill(String address, int port, String adminPassword, Consumer<String> say) {
        say.accept("There is no demo hospital yet. Sign in as admin with " + adminPassword);
    }
}
