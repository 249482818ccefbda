package org.handrail.micro;

import java.nio.file.Path;
import org.handrail.configuration.Setting;

/** What a newcomer needs once everything runs. */
final class Greeting {
    private static final String SAMPLE = "config/demo/sample-adverse-event.json";
    private final String base;

    Greeting(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    String ready() {
        return "\nHandrail is ready: " + base + "\nCtrl-C stops it.\n";
    }

    String firstAdmin(String password) {
        return "\nSign in as admin with this one-time password, shown only now: " + password + "\n";
    }

    String demo() {
        return """

                Demo accounts, all with the password handrail-demo:
                  nurse, student       somebody involved in an event      peer     colleague who listens
                  oh                   occupational health                manager  line manager
                  risk                 risk manager                       lead     programme lead
                  reviewer             just-culture review                auditor, admin

                The sender's token is %s. Send an adverse event:
                  curl -i -H 'Authorization: Bearer %s' -H 'Content-Type: application/fhir+json' \
                --data-binary @%s %s/fhir/r4/AdverseEvent
                """
                .formatted(Setting.DEMO_TOKEN, Setting.DEMO_TOKEN, sample(), base);
    }

    private static String sample() {
        Path home = Path.of(System.getProperty("handrail.home", "")).toAbsolutePath();
        Path file = home.resolve(SAMPLE);
        Path here = Path.of("").toAbsolutePath();
        return (file.startsWith(here) ? here.relativize(file) : file).toString();
    }
}
