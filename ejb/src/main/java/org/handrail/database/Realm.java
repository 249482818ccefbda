package org.handrail.database;

import java.util.Locale;

/** The realms behind the wall. Each has its own PostgreSQL schema, login role, data source and persistence unit. */
public enum Realm {
    /** Staff directory and adverse events. */
    EVENT,
    /** Offers, cases, check-ins and talks. */
    SUPPORT,
    /** Referrals and fitness for work, under medical secrecy (C17). */
    OCCUPATIONAL,
    /** Just-culture reviews and root-cause analyses. */
    REVIEW,
    /** The access ledger: every realm adds lines, only its readers read. */
    AUDIT;

    /** Schema and persistence unit of the realm, lower case. */
    public String schema() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The PostgreSQL login role of the realm. */
    public String loginRole() {
        return "handrail_" + schema();
    }

    /** The setting that holds the password of {@link #loginRole()}. */
    public String passwordKey() {
        return "handrail.db." + schema() + ".password";
    }
}
