package org.handrail.micro.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The demo's accounts, made by the admin on the admin's page; every owner replaces the one-time password. */
final class Accounts {
    static final String PASSWORD = "handrail-demo";

    private final String base;
    private final Map<String, PageUser> signedIn = new HashMap<>();
    private final Map<String, String> usernames = new HashMap<>();

    Accounts(String base) {
        this.base = base;
    }

    void make(String adminPassword) {
        PageUser admin = new PageUser(base).signIn("admin", adminPassword, PASSWORD);
        make(admin, "nurse", "S0001", "STAFF");
        make(admin, "student", "S0002", "STAFF", "STUDENT");
        make(admin, "peer", "S0003", "STAFF", "PEER");
        make(admin, "oh", "S0004", "STAFF", "OCCUPATIONAL_HEALTH");
        make(admin, "risk", "S0005", "STAFF", "RISK_MANAGER");
        make(admin, "reviewer", "S0006", "STAFF", "REVIEWER");
        make(admin, "manager", "S0007", "STAFF", "MANAGER");
        make(admin, "lead", "S0008", "STAFF", "PROGRAMME_LEAD");
        make(admin, "auditor", "S0009", "STAFF", "AUDITOR");
        make(admin, "s0011", "S0011", "STAFF", "PEER");
        make(admin, "s0012", "S0012", "STAFF", "PEER");
        for (String number : List.of("S0038", "S0041", "S0043", "S0044", "S0045", "S0053", "S0054", "S0064", "S0068")) {
            make(admin, number.toLowerCase(Locale.ROOT), number, "STAFF");
        }
        make(admin, "s0262", "S0262", "STAFF", "STUDENT");
    }

    /** Somebody at their pages, signed in. */
    PageUser as(String username) {
        return signedIn.computeIfAbsent(username, name -> new PageUser(base).signIn(name, null, PASSWORD));
    }

    /** The person with a staff number at their pages. */
    PageUser person(String number) {
        return as(usernames.get(number));
    }

    private void make(PageUser admin, String username, String number, String... roles) {
        admin.open("/admin/new").type("username", username).type("who", number);
        for (String role : roles) {
            admin.choose("roles", role);
        }
        admin.press("go");
        String oneTime = admin.page().selectFirst("#password").text();
        usernames.put(number, username);
        signedIn.put(username, new PageUser(base).signIn(username, oneTime, PASSWORD));
    }
}
