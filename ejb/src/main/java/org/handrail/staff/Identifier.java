package org.handrail.staff;

/** A business identifier. {@code system} may be empty where the sender gave none. */
public record Identifier(String system, String value) {}
