package org.handrail.adverseevent;

import java.util.List;
import org.handrail.staff.Identifier;

/**
 * Which of a sender's events are meant. All lines have to hold; of each line one value is enough.
 *
 * @param keys search keys
 * @param ids our ids or the sender's
 * @param identifiers those that are named whole, so that nobody else tells an event with one of them at the same moment
 */
public record EventCondition(List<List<String>> keys, List<List<String>> ids, List<Identifier> identifiers) {}
