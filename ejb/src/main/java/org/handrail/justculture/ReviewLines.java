package org.handrail.justculture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.handrail.reviewedevent.ReviewedEvent;
import org.handrail.reviewedevent.ReviewedEvents;
import org.handrail.staff.PersonCard;
import org.handrail.staff.StaffDirectory;

/** Puts names and events to reviews for a list, with one look-up of each kind. */
@ApplicationScoped
class ReviewLines {
    @Inject
    private StaffDirectory directory;

    @Inject
    private ReviewedEvents events;

    /** @param other whose name the reader needs */
    public List<ReviewLine> of(List<ConductReview> reviews, Function<ConductReview, UUID> other) {
        Map<UUID, PersonCard> people =
                directory.people(reviews.stream().map(other).toList());
        Map<UUID, ReviewedEvent> known =
                events.get(reviews.stream().map(ConductReview::eventId).toList());
        return reviews.stream()
                .map(review -> new ReviewLine(
                        review.id(),
                        known.get(review.eventId()),
                        people.containsKey(other.apply(review))
                                ? people.get(other.apply(review)).name()
                                : "",
                        review.act(),
                        review.state(),
                        review.openedAt(),
                        review.finishedAt()))
                .toList();
    }
}
