package org.handrail.support;

import java.time.Instant;
import java.util.UUID;

/**
 * A call for help now. Acknowledged is not reached (E5).
 *
 * @param personName who calls, null for everybody but the caller and whoever answered
 * @param timesPaged how often the people on call were told
 * @param peopleTold how many were told the last time: nobody is a number too
 * @param peopleMailed to how many of them a mail went; the others see it when they look at their page
 * @param dueAt when they are told again, null once somebody answered
 * @param acknowledgedByName null while nobody has answered
 * @param reachedAt when somebody spoke with the person, null before
 */
public record HelpCallView(
        UUID id,
        String personName,
        Instant openedAt,
        int timesPaged,
        int peopleTold,
        int peopleMailed,
        Instant dueAt,
        String acknowledgedByName,
        Instant acknowledgedAt,
        Instant reachedAt) {}
