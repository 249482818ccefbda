package org.handrail.justculture;

import java.io.Serializable;

/**
 * A review as its reviewer sees it, or as the reviewed person reads it.
 *
 * @param version of the record, given back with the next change so that nobody overwrites another
 * @param reasoning null for the reviewed person until the review is finished
 */
public record ReviewRecord(ReviewLine line, String concern, int version, Reasoning reasoning) implements Serializable {}
