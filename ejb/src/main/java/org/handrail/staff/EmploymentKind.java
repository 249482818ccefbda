package org.handrail.staff;

/** How somebody belongs to the hospital. Students and trainees have the same rights as everybody (A74). */
public enum EmploymentKind {
    EMPLOYEE,
    TRAINEE,
    STUDENT,
    CONTRACTOR
}
