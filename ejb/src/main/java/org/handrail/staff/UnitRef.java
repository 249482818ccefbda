package org.handrail.staff;

/** A unit (ward, theatre, clinic) by its business identifier; {@code name} is kept when it is first seen. */
public record UnitRef(String system, String value, String name) {
    /** Begins the system of what a sender names by its own id only. */
    public static final String OWN_SYSTEM = "urn:handrail:source:";

    /** A unit by a sender's own reference, such as {@code Location/icu}. */
    public static UnitRef own(String source, String type, String id) {
        return new UnitRef(OWN_SYSTEM + source, type + "/" + id, null);
    }
}
