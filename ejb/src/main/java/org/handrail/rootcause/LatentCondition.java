package org.handrail.rootcause;

/**
 * What in the system let a cause stand. The conditions that the founding texts name (A61, A62), and the five types of the
 * London Protocol that lie outside a person and a patient (C12), for what none of them covers.
 */
public enum LatentCondition {
    UNSAFE_STAFFING_RATIO(Group.CONDITION),
    BUDGET_CONSTRAINT(Group.CONDITION),
    ALARM_FATIGUE(Group.CONDITION),
    ADMINISTRATIVE_BURDEN(Group.CONDITION),
    PRODUCTIVITY_QUOTA(Group.CONDITION),
    NIGHT_SHIFT_EXHAUSTION(Group.CONDITION),
    HIGH_ALERT_MEDICATION(Group.CONDITION),

    FATIGUE(Group.CONTRIBUTING),
    COGNITIVE_LOAD(Group.CONTRIBUTING),
    UNDER_RESOURCING(Group.CONTRIBUTING),
    TIME_PRESSURE(Group.CONTRIBUTING),
    LITIGATION_CLIMATE(Group.CONTRIBUTING),
    BLAME_CLIMATE(Group.CONTRIBUTING),
    TRAINEE_HOURS_WITH_LITTLE_SUPERVISION(Group.CONTRIBUTING),

    INSTITUTIONAL_CONTEXT(Group.LONDON_PROTOCOL),
    ORGANISATION(Group.LONDON_PROTOCOL),
    WORK_ENVIRONMENT(Group.LONDON_PROTOCOL),
    TEAM(Group.LONDON_PROTOCOL),
    TASK(Group.LONDON_PROTOCOL);

    /** The list that a condition comes from. */
    public enum Group {
        /** A61. */
        CONDITION,
        /** A62. */
        CONTRIBUTING,
        /** C12. */
        LONDON_PROTOCOL
    }

    private final Group group;

    LatentCondition(Group group) {
        this.group = group;
    }

    public Group group() {
        return group;
    }
}
