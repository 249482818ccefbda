package org.handrail.fhir;

import org.handrail.adverseevent.ExpectedVersion;

/**
 * An entry of a Bundle that takes an AdverseEvent back.
 *
 * @param entry its place in the Bundle
 * @param id the event's id; null where a condition says which one
 * @param condition null where an id says which one
 * @param expected the version that is to be taken back
 */
record Deletion(int entry, String id, Condition condition, ExpectedVersion expected) {}
