package org.handrail.adverseevent;

/**
 * Where a resource is kept: each sender has ids of its own.
 *
 * @param type its FHIR type
 */
public record RecordKey(String source, String type, String id) {}
