package org.handrail.micro.demo;

import java.util.function.Consumer;
import org.handrail.micro.Demo;

/** Tells the ninety days. */
public final class DemoHospital implements Demo {
    @Override
    public void fill(String base, String adminPassword, Consumer<String> say) {
        say.accept("There is no demo hospital yet. Sign in as admin with " + adminPassword);
    }
}
