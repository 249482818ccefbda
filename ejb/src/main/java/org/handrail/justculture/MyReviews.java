package org.handrail.justculture;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.handrail.account.Callers;
import org.handrail.account.Role;
import org.handrail.failure.NotFound;

/** What a reviewed person reads: that there is a review, of which act, by whom; the finding and its reasons at the end. */
@Stateless
public class MyReviews {
    @PersistenceContext(unitName = "review")
    private EntityManager review;

    @Inject
    private Callers callers;

    @Inject
    private InstrumentShelf shelf;

    @Inject
    private ReviewLines lines;

    /** Reviews of an act of the caller, newest first. */
    @RolesAllowed(Role.STAFF)
    public List<ReviewLine> list(int first, int most) {
        List<ConductReview> reviews = review.createQuery(
                        "select r from ConductReview r where r.personId = :me order by r.openedAt desc, r.id",
                        ConductReview.class)
                .setParameter("me", callers.person())
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
        return lines.of(reviews, ConductReview::openedBy);
    }

    /** How many reviews {@link #list} has. */
    @RolesAllowed(Role.STAFF)
    public long count() {
        return review.createQuery("select count(r) from ConductReview r where r.personId = :me", Long.class)
                .setParameter("me", callers.person())
                .getSingleResult();
    }

    /** One review of an act of the caller. Half a reasoning misleads: it is shown when the review is finished. */
    @RolesAllowed(Role.STAFF)
    public ReviewRecord read(UUID id) {
        ConductReview found = id == null ? null : review.find(ConductReview.class, id);
        if (found == null || !found.personId().equals(callers.person())) {
            throw new NotFound("notFound");
        }
        return new ReviewRecord(
                lines.of(List.of(found), ConductReview::openedBy).get(0),
                found.concern(),
                found.version(),
                found.state() == ReviewState.FINISHED ? Reasoning.of(found, shelf.get(found.instrumentId())) : null);
    }
}
