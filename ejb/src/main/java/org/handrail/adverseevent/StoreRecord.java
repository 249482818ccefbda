package org.handrail.adverseevent;

import java.util.List;
import org.handrail.staff.Identifier;

/**
 * A resource as its sender knows it.
 *
 * @param key who tells, its FHIR type and its id
 * @param identifiers its business identifiers
 * @param body what is kept of it, canonical text: equal texts are the same content
 */
public record StoreRecord(RecordKey key, List<Identifier> identifiers, String body, Meaning meaning) {}
