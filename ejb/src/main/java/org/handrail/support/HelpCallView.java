package org.handrail.support;

import java.time.Instant;
import java.util.UUID;

/**
 * A call for help now. Acknowledged is not reached (E5).
 *
 * @param personName who calls
 * @param timesPaged how often the people on call were told
 * @param dueAt when they are told again, null once somebody answered
 * @param acknowledgedByName null while nobody has answered
 * @param reachedAt when somebody spoke with the person, null before
 */
public record HelpCallView(
        UUID id,
        UUID personId,
        String personName,
        Instant openedAt,
        int timesPaged,
        Instant dueAt,
        String acknowledgedByName,
        Instant acknowledgedAt,
        Instant reachedAt) {}
