package org.handrail.adverseevent;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.handrail.handover.OfferSupport;

/**
 * An event that a sender told us of. Accepted at once, linked to staff by a worker, looked at by a human where the machine
 * is not sure. A sender may tell it again with other content: that is a new version, and linking starts again.
 */
@Entity
@Table(schema = "event", name = "adverse_event")
class AdverseEvent {
    private static final int ATTEMPTS = 3;
    private static final int LONGEST_ERROR = 500;

    @Id
    private UUID id;

    private String source;
    private String sourceId;
    private String identifierSystem;
    private String identifierValue;
    private byte[] contentHash;
    private int version;

    @Enumerated(EnumType.STRING)
    private Actuality actuality;

    @Enumerated(EnumType.STRING)
    private TriggerFamily triggerFamily;

    private String categoryCode;
    private String summary;
    private String seriousnessCode;
    private String severityCode;
    private String outcomeCode;
    private Instant happenedAt;
    private Instant happenedUntil;
    private UUID unitId;
    private boolean held;
    private String reviewedBy;
    private Instant reviewedAt;

    @Enumerated(EnumType.STRING)
    private Linking linking;

    private Instant linkDueAt;
    private int linkAttempts;
    private String linkError;
    private boolean decided;
    private Instant receivedAt;
    private Instant updatedAt;
    private Instant withdrawnAt;

    @Enumerated(EnumType.STRING)
    private Withdrawn withdrawnAs;

    protected AdverseEvent() {}

    AdverseEvent(AcceptEvent told, UUID unit, Instant now) {
        this.id = UUID.randomUUID();
        this.source = told.source();
        this.receivedAt = now;
        accept(told, unit, now);
    }

    /** Takes over a new version; a human looks again where a human had looked before. */
    final void accept(AcceptEvent told, UUID unit, Instant now) {
        version++;
        boolean underOurs = told.sourceId() == null || told.sourceId().equals(id.toString());
        sourceId = underOurs ? sourceId : told.sourceId();
        if (told.identifier() != null) {
            identifierSystem = told.identifier().system();
            identifierValue = told.identifier().value();
        }
        contentHash = Digest.of(told.body());
        EventFacts facts = told.facts();
        actuality = facts.actuality();
        triggerFamily = facts.family();
        categoryCode = facts.categoryCode();
        summary = facts.summary();
        seriousnessCode = facts.seriousnessCode();
        severityCode = facts.severityCode();
        outcomeCode = facts.outcomeCode();
        happenedAt = facts.time().from();
        happenedUntil = facts.time().until();
        unitId = unit;
        held = facts.held();
        updatedAt = now;
        reviewedBy = null;
        reviewedAt = null;
        withdrawnAt = null;
        withdrawnAs = null;
        if (facts.enteredInError()) {
            withdraw(Withdrawn.ENTERED_IN_ERROR, now);
        } else {
            link(now);
        }
    }

    /** The sender deletes it: a version of its own, without content. What came of the event stays. */
    void delete(Instant now) {
        version++;
        updatedAt = now;
        withdraw(Withdrawn.DELETED, now);
    }

    /** Nobody new is looked for or offered anything because of it. */
    private void withdraw(Withdrawn as, Instant now) {
        withdrawnAt = now;
        withdrawnAs = as;
        linking = Linking.COMPLETE;
        linkDueAt = null;
        linkAttempts = 0;
        linkError = null;
    }

    /** Has to be linked, from {@code now} on. */
    final void link(Instant now) {
        linking = Linking.PENDING;
        linkDueAt = now;
        linkAttempts = 0;
        linkError = null;
    }

    /** Where its encounter took place, unless the event said so itself. */
    void tookPlaceIn(UUID unit) {
        unitId = unitId == null ? unit : unitId;
    }

    /** Linking came to an end; what a human has reviewed stays complete. */
    void linked(boolean needsReview) {
        linking = needsReview && reviewedAt == null ? Linking.NEEDS_REVIEW : Linking.COMPLETE;
        linkDueAt = null;
        linkError = null;
    }

    /** Linking failed: tried again later, then shown to a human. */
    void park(String error, Instant now) {
        linkAttempts++;
        linkError = error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error;
        if (linkAttempts >= ATTEMPTS) {
            linking = Linking.NEEDS_REVIEW;
            linkDueAt = null;
        } else {
            linkDueAt = now.plus(Duration.ofSeconds(10L * linkAttempts * linkAttempts));
        }
    }

    /** A human said something of who was involved. */
    void isDecided() {
        decided = true;
    }

    boolean wasDecided() {
        return decided;
    }

    void review(String by, Instant now) {
        reviewedBy = by;
        reviewedAt = now;
        linked(false);
    }

    /** Told already, and not deleted since. */
    boolean hasContent(String body) {
        return !isDeleted() && MessageDigest.isEqual(contentHash, Digest.of(body));
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    boolean isDeleted() {
        return withdrawnAs == Withdrawn.DELETED;
    }

    /** Nobody is offered anything before a human understood the modifier. */
    boolean waitsForHuman() {
        return held && reviewedAt == null;
    }

    OfferSupport offerTo(UUID person, Collection<UUID> peopleInvolved, Instant now) {
        return new OfferSupport(
                person, id, triggerFamily.name(), actuality == Actuality.POTENTIAL, happenedAt, peopleInvolved, now);
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    String source() {
        return source;
    }

    /** The sender's id, or null. */
    String sourceId() {
        return sourceId;
    }

    /** The id by which the sender finds it: its own, else ours. */
    String knownAs() {
        return sourceId == null ? id.toString() : sourceId;
    }

    boolean isKnownAs(String otherId) {
        return otherId.equals(sourceId) || otherId.equals(id.toString());
    }

    Instant updatedAt() {
        return updatedAt;
    }

    UUID unitId() {
        return unitId;
    }

    EventTime time() {
        return new EventTime(happenedAt, happenedUntil);
    }

    Linking linking() {
        return linking;
    }

    boolean isDue(Instant now) {
        return linking == Linking.PENDING && !linkDueAt.isAfter(now);
    }

    EventLine line(String unitName, long people, long suggested, List<Waiting> waiting) {
        return new EventLine(
                id,
                happenedAt,
                receivedAt,
                triggerFamily,
                actuality,
                summary,
                unitName,
                linking,
                people,
                suggested,
                waiting);
    }

    String identifier() {
        return identifierValue == null ? sourceId : identifierValue;
    }

    boolean isHeld() {
        return held;
    }

    /** Linking failed until it was given up: it waits for a human to try again. */
    boolean isParked() {
        return linkError != null && linking == Linking.NEEDS_REVIEW;
    }

    /** Code and reference number of the last failure, or null. */
    String linkError() {
        return linkError;
    }

    String reviewedBy() {
        return reviewedBy;
    }

    Instant reviewedAt() {
        return reviewedAt;
    }
}
