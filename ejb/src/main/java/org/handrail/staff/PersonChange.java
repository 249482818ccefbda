package org.handrail.staff;

import java.util.UUID;

/**
 * What is told of one of many people.
 *
 * @param known the person meant, null for a new one
 */
public record PersonChange(UUID known, RecordPerson told) {}
