package org.handrail.staff;

/** What somebody is in a unit: one of its people, its line manager, or a supervisor of those who learn there. */
public enum Position {
    MEMBER,
    MANAGER,
    SUPERVISOR
}
