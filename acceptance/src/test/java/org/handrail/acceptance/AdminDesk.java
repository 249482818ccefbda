package org.handrail.acceptance;

import java.util.UUID;
import org.handrail.micro.demo.PageUser;

/** The demo's admin at the pages, for tests that need a sender of their own. */
final class AdminDesk {
    private final PageUser admin = new PageUser(
                    Server.running().at("").toString().replaceAll("/$", ""))
            .signIn("admin", null, "handrail-demo");

    /** A sender with its first token. */
    record Made(String name, String token) {
        FhirSender sender() {
            return FhirSender.with(token);
        }
    }

    /** @param rules name of a field and what to type into it, by turns */
    Made make(String kind, String... rules) {
        String name = kind + "-" + UUID.randomUUID().toString().substring(0, 8);
        admin.open("/admin/sender/new").type("name", name);
        for (int i = 0; i < rules.length; i += 2) {
            admin.type(rules[i], rules[i + 1]);
        }
        admin.press("go");
        return new Made(name, shown());
    }

    /** One more token of a sender. */
    String anotherToken(String name) {
        open(name).press("make");
        return shown();
    }

    /** Ends the token that begins like this one, now. */
    void end(String name, String token) {
        open(name)
                .followBeside(token.substring(0, 9), "sender/end")
                .choose("when", "NOW")
                .press("go");
    }

    PageUser open(String name) {
        return admin.open("/admin/sender/one?name=" + name);
    }

    PageUser page() {
        return admin;
    }

    private String shown() {
        return admin.page().selectFirst("#token").text();
    }
}
