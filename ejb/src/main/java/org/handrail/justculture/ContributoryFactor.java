package org.handrail.justculture;

/**
 * Where in the system a factor lies: the seven types of the London Protocol (C12), from the far end to the bedside. A
 * review names at least one before it asks anything about a person (A50, A51, A52).
 */
public enum ContributoryFactor {
    INSTITUTIONAL_CONTEXT,
    ORGANISATION,
    WORK_ENVIRONMENT,
    TEAM,
    INDIVIDUAL_STAFF,
    TASK,
    PATIENT
}
