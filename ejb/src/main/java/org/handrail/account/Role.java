package org.handrail.account;

import java.util.List;

/** The kinds of user. Names are the role names of the container. */
public final class Role {
    /** Anybody who works or learns here: their own page. */
    public static final String STAFF = "STAFF";

    public static final String STUDENT = "STUDENT";
    public static final String PEER = "PEER";
    public static final String OCCUPATIONAL_HEALTH = "OCCUPATIONAL_HEALTH";
    public static final String RISK_MANAGER = "RISK_MANAGER";
    public static final String REVIEWER = "REVIEWER";
    public static final String MANAGER = "MANAGER";
    public static final String PROGRAMME_LEAD = "PROGRAMME_LEAD";
    public static final String AUDITOR = "AUDITOR";
    public static final String ADMIN = "ADMIN";

    /** A system that sends over FHIR; held by no account. */
    public static final String EHR = "EHR";
    /** A background worker; held by no account. */
    public static final String WORKER = "WORKER";

    /** Roles that an account can hold. */
    public static final List<String> OF_ACCOUNTS = List.of(
            STAFF, STUDENT, PEER, OCCUPATIONAL_HEALTH, RISK_MANAGER, REVIEWER, MANAGER, PROGRAMME_LEAD, AUDITOR, ADMIN);

    private Role() {}
}
