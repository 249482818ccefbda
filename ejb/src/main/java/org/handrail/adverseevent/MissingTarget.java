package org.handrail.adverseevent;

/** A resource to be brought from its sender. */
public record MissingTarget(String source, String type, String id) {}
