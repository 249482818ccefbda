package org.handrail.support;

/**
 * The programme lead's day in numbers.
 *
 * @param offersOpen offers without an answer
 * @param withoutPeer people who wait for a peer to be picked
 * @param contactsLate people whose peer has not made the first contact in time
 * @param checkInsOverdue people with support of whom a check-in is more than a day late
 * @param helpCallsUnanswered calls for help that nobody has acknowledged
 */
public record DayCounts(
        long offersOpen, long withoutPeer, long contactsLate, long checkInsOverdue, long helpCallsUnanswered) {}
