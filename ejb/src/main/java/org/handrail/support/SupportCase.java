package org.handrail.support;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.handrail.failure.Conflict;
import org.handrail.failure.RuleRefused;
import org.handrail.handover.OfferSupport;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.OptimisticLock;

/**
 * One person's case: opened by the offer, not by an answer, so that it says nothing about acceptance. Whatever was said
 * before, a peer, occupational health and stopping are one step away; the same answer twice is one answer.
 */
@Entity
@DynamicUpdate
@Table(schema = "support", name = "support_case")
class SupportCase {
    @Id
    private UUID id;

    private UUID reference;
    private UUID personId;
    private UUID eventId;

    @Enumerated(EnumType.STRING)
    private Trigger triggerFamily;

    private boolean nearMiss;
    private Instant happenedAt;

    @Enumerated(EnumType.STRING)
    private CaseState state;

    private Instant offeredAt;
    private Instant firstAnswerAt;
    private Instant askAgainAt;
    private UUID peerId;
    private Instant peerAssignedAt;
    private Instant peerDueAt;
    private Instant contactDueAt;
    private Instant occupationalHealthAskedAt;
    private boolean wantsNews;
    // Written by workers while the person may be pressing a button: neither may make the other's change a conflict.
    @OptimisticLock(excluded = true)
    private Instant waitToldAt;

    @OptimisticLock(excluded = true)
    private Instant lapseToldAt;

    @OptimisticLock(excluded = true)
    private Instant occupationalHealthToldAt;

    private Instant closedAt;

    @Version
    private int version;

    protected SupportCase() {}

    private SupportCase(UUID personId, UUID eventId, Trigger trigger, Instant now) {
        this.id = UUID.randomUUID();
        this.reference = UUID.randomUUID();
        this.personId = personId;
        this.eventId = eventId;
        this.triggerFamily = trigger;
        this.state = CaseState.OFFERED;
        this.offeredAt = now;
    }

    /** The offer opens the case, for a near miss too (A1, A12). */
    static SupportCase offered(OfferSupport offer, Instant now) {
        SupportCase opened =
                new SupportCase(offer.personId(), offer.eventId(), Trigger.ofEvent(offer.triggerFamily()), now);
        opened.nearMiss = offer.nearMiss();
        opened.happenedAt = offer.happenedAt();
        return opened;
    }

    /** Somebody asks for themselves, without any event (A77). */
    static SupportCase askedFor(UUID personId, Instant now) {
        return new SupportCase(personId, null, Trigger.SELF, now);
    }

    /** @param pickWithin time in which a peer is picked */
    void talkToPeer(Instant now, Duration pickWithin) {
        if (state == CaseState.WAITING_FOR_PEER || state == CaseState.WITH_PEER) {
            return;
        }
        answered(now);
        enter(CaseState.WAITING_FOR_PEER);
        peerDueAt = now.plus(pickWithin);
    }

    /**
     * Occupational health shall see the person. A peer who is there or on the way stays.
     * Asked again is asked: whether they still have the last request, or the person took it back there, is not known here.
     */
    void askOccupationalHealth(Instant now) {
        answered(now);
        if (state != CaseState.WITH_PEER && state != CaseState.WAITING_FOR_PEER) {
            enter(CaseState.WITH_OCCUPATIONAL_HEALTH);
        }
        occupationalHealthAskedAt = now;
    }

    /** "Not now" is no "no": it has a date on which it is asked again (A34). */
    void notNow(Instant now, Instant again) {
        if (state == CaseState.NOT_NOW) {
            return;
        }
        if (state != CaseState.OFFERED && state != CaseState.WAITING_FOR_PEER) {
            throw new Conflict("support.notNowTooLate");
        }
        answered(now);
        enter(CaseState.NOT_NOW);
        askAgainAt = again;
    }

    void askAgain(Instant now) {
        if (state != CaseState.NOT_NOW || now.isBefore(askAgainAt)) {
            throw new Conflict("support.notToBeAskedYet");
        }
        enter(CaseState.OFFERED);
    }

    /** Nobody tells or asks the person about this any more, news among it. */
    void stop(Instant now) {
        if (state == CaseState.CLOSED) {
            return;
        }
        answered(now);
        wantsNews = false;
        enter(CaseState.CLOSED);
        closedAt = now;
    }

    /** @param contactWithin time in which the peer makes contact */
    void assign(UUID peer, Instant now, Duration contactWithin) {
        if (state != CaseState.WAITING_FOR_PEER) {
            throw new Conflict("support.noPeerWanted");
        }
        if (personId.equals(peer)) {
            throw new RuleRefused("support.peer.self");
        }
        enter(CaseState.WITH_PEER);
        peerId = peer;
        peerAssignedAt = now;
        contactDueAt = now.plus(contactWithin);
    }

    /** The peer can't go on: the person waits for another one, and has not lost their place. */
    void handBack(Instant now, Duration pickWithin) {
        withPeer();
        enter(CaseState.WAITING_FOR_PEER);
        peerDueAt = now.plus(pickWithin);
    }

    void talked() {
        withPeer();
        contactDueAt = null;
        lapseToldAt = null;
    }

    /** The programme leads heard that this person waits for a peer. */
    void waitTold(Instant now) {
        waitToldAt = now;
    }

    /** The programme leads heard that a promised time went by. */
    void lapseTold(Instant now) {
        lapseToldAt = now;
    }

    /** Occupational health heard that something lies on its list. */
    void occupationalHealthTold(Instant now) {
        occupationalHealthToldAt = now;
    }

    void wantNews(boolean yes) {
        wantsNews = yes;
    }

    private void withPeer() {
        if (state != CaseState.WITH_PEER) {
            throw new Conflict("support.notWithPeer");
        }
    }

    private void answered(Instant now) {
        if (firstAnswerAt == null) {
            firstAnswerAt = now;
        }
    }

    /** What belonged to the state before ends with it. */
    private void enter(CaseState next) {
        state = next;
        askAgainAt = null;
        closedAt = null;
        peerId = null;
        peerAssignedAt = null;
        peerDueAt = null;
        contactDueAt = null;
        waitToldAt = null;
        lapseToldAt = null;
    }

    UUID id() {
        return id;
    }

    /** The opaque name under which other realms know the case. */
    UUID reference() {
        return reference;
    }

    UUID personId() {
        return personId;
    }

    /** Null for {@link Trigger#SELF}. */
    UUID eventId() {
        return eventId;
    }

    CaseState state() {
        return state;
    }

    /** Null where no peer is with the person. */
    UUID peerId() {
        return peerId;
    }

    Instant peerAssignedAt() {
        return peerAssignedAt;
    }

    Instant peerDueAt() {
        return peerDueAt;
    }

    Instant contactDueAt() {
        return contactDueAt;
    }

    Instant occupationalHealthAskedAt() {
        return occupationalHealthAskedAt;
    }

    Trigger trigger() {
        return triggerFamily;
    }

    boolean nearMiss() {
        return nearMiss;
    }

    Instant offeredAt() {
        return offeredAt;
    }

    Instant happenedAt() {
        return happenedAt;
    }

    CaseCard card(String peerName, boolean eventWithdrawn) {
        return new CaseCard(
                id,
                triggerFamily,
                nearMiss,
                happenedAt,
                state,
                offeredAt,
                askAgainAt,
                peerName,
                peerDueAt,
                contactDueAt,
                occupationalHealthAskedAt,
                wantsNews,
                eventWithdrawn);
    }
}
