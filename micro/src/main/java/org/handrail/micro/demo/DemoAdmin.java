package org.handrail.micro.demo;

import java.time.LocalDate;

/** What the admin of the demo has set up: a second system that may send, and a list of staff that came as a file. */
final class DemoAdmin {
    private final String base;

    DemoAdmin(String base) {
        this.base = base;
    }

    /** @param today of the demo, which the story has not reached yet */
    void setUp(LocalDate today) {
        PageUser admin = new PageUser(base).signIn("admin", null, Accounts.PASSWORD);
        admin.open("/admin/sender/new")
                .type("name", "theatre-log")
                .type("systems", "urn:handrail:demo:theatre-case\nurn:handrail:demo:staff-number")
                .type("requests", "120")
                .type("kilobytes", "512")
                .press("go");
        admin.open("/admin/directory/")
                .attach("file", "porters.csv", porters(today))
                .press("go")
                .press("apply");
    }

    /** Agency porters, who are in no system of the hospital; one row has a day that is none. */
    private static String porters(LocalDate today) {
        String row = "urn:handrail:demo:agency-number,%s,%s,%s,CONTRACTOR," + DemoUnit.SYSTEM + ",%s,%s,Porter,%s\n";
        LocalDate start = today.minusDays(200);
        return "identifier_system,identifier,given_name,family_name,employment,unit_system,unit,unit_name,profession,starts_on\n"
                + row.formatted("A501", "Tomasz", "Wilk", DemoUnit.MEDICINE.code, DemoUnit.MEDICINE.label, start)
                + row.formatted("A502", "Noor", "Haddad", DemoUnit.MEDICINE.code, DemoUnit.MEDICINE.label, start)
                + row.formatted("A503", "Sean", "Ferris", DemoUnit.SURGERY.code, DemoUnit.SURGERY.label, start)
                + row.formatted("A504", "Ilse", "Brandt", DemoUnit.SURGERY.code, DemoUnit.SURGERY.label, "soon");
    }
}
