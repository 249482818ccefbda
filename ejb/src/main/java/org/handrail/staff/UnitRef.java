package org.handrail.staff;

/** A unit (ward, theatre, clinic) by its business identifier; {@code name} is kept when it is first seen. */
public record UnitRef(String system, String value, String name) {}
