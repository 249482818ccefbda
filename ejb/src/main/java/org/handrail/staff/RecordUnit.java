package org.handrail.staff;

import java.util.List;

/**
 * What a source says of a place or an organization.
 *
 * @param own the source's own reference to it, as {@link UnitRef} has it where nothing else names the unit
 * @param identifiers its business identifiers
 * @param name its name, or null
 */
public record RecordUnit(Identifier own, List<Identifier> identifiers, String name) {}
