package org.handrail.roster;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of the file, in the order of the template. */
public enum RosterColumn {
    /** System of the person's identifier, a URI; with {@link #IDENTIFIER} it is the person. */
    IDENTIFIER_SYSTEM(true),
    IDENTIFIER(true),
    /** More of the same person, each {@code system|value}, with a space between. */
    OTHER_IDENTIFIERS(false),
    GIVEN_NAME(false),
    FAMILY_NAME(true),
    /** EMPLOYEE, TRAINEE, STUDENT or CONTRACTOR; empty leaves it as it is. */
    EMPLOYMENT(false),
    /** yes or no; empty is yes. */
    ACTIVE(false),
    UNIT_SYSTEM(false),
    /** Identifier of the unit; empty where the row is about the person only. */
    UNIT(false),
    UNIT_NAME(false),
    PROFESSION_CODE(false),
    PROFESSION(false),
    /** MEMBER, MANAGER or SUPERVISOR; empty is MEMBER. */
    POSITION(false),
    /** First day, such as 2026-11-20. */
    STARTS_ON(false),
    /** Last day. */
    ENDS_ON(false);

    private final boolean required;

    RosterColumn(boolean required) {
        this.required = required;
    }

    /** As it stands in the first line of the file. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<RosterColumn> titled(String title) {
        return Arrays.stream(values())
                .filter(column -> column.title().equalsIgnoreCase(title.strip()))
                .findFirst();
    }

    static List<RosterColumn> required() {
        return Arrays.stream(values()).filter(column -> column.required).toList();
    }
}
