package org.handrail.adverseevent;

/**
 * Something odd about an event that was accepted all the same.
 *
 * @param code a code of FHIR's issue-type
 * @param expression the element in question, as FHIRPath
 * @param text what is odd and what to do about it
 */
public record Finding(String code, String expression, String text) {}
