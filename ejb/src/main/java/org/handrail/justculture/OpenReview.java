package org.handrail.justculture;

import java.util.UUID;

/**
 * Opens a review of one act.
 *
 * @param person somebody involved in the event
 * @param instrument id from {@link ConductReviews#instruments()}
 * @param act what was done or left out, 1000 characters at most
 * @param concern the concern that was stated about it, 2000 characters at most: a review is never routine
 */
public record OpenReview(UUID event, UUID person, UUID instrument, String act, String concern) {}
