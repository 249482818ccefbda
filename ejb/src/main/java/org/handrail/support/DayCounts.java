package org.handrail.support;

/**
 * The programme lead's day in numbers.
 *
 * @param offersOpen offers without an answer
 * @param withoutPeer people who wait for a peer to be picked
 * @param checkInsOverdue check-ins of people with support that are more than a day late
 * @param helpCallsUnanswered calls for help that nobody has acknowledged
 */
public record DayCounts(long offersOpen, long withoutPeer, long checkInsOverdue, long helpCallsUnanswered) {}
