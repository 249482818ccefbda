package org.handrail.adverseevent;

import java.util.List;
import org.handrail.staff.Identifier;

/**
 * A resource that linking needs, as its sender knows it.
 *
 * @param id the sender's id, or null to get one
 * @param body what is kept of it, canonical text
 */
public record StoreRecord(String source, String id, List<Identifier> identifiers, String body) {}
