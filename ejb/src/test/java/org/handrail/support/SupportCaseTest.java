package org.handrail.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.handrail.failure.Conflict;
import org.handrail.failure.HandrailException;
import org.handrail.handover.OfferSupport;

class SupportCaseTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final UUID PEER = UUID.randomUUID();

    /** What anybody can try on a case. */
    enum Move {
        PEER,
        OCCUPATIONAL_HEALTH,
        NOT_NOW,
        ASK_AGAIN,
        STOP,
        ASSIGN,
        HAND_BACK,
        TALKED;

        void on(SupportCase about, Instant now) {
            switch (this) {
                case PEER -> about.talkToPeer(now, DAY);
                case OCCUPATIONAL_HEALTH -> about.askOccupationalHealth(now);
                case NOT_NOW -> about.notNow(now, now.plus(DAY));
                case ASK_AGAIN -> about.askAgain(now);
                case STOP -> about.stop(now);
                case ASSIGN -> about.assign(SupportCaseTest.PEER, now, DAY);
                case HAND_BACK -> about.handBack(now, DAY);
                case TALKED -> about.talked();
            }
        }
    }

    @Provide
    Arbitrary<List<Move>> paths() {
        return Arbitraries.of(Move.class).list().ofMaxSize(30);
    }

    @Property
    void noPathLosesAPerson(@ForAll("paths") List<Move> path) {
        SupportCase about = walked(path);
        Instant later = NOW.plus(Duration.ofDays(100));
        CaseCard card = about.card(null, false);
        switch (about.state()) {
            case NOT_NOW -> assertThat(card.askAgainAt()).isNotNull();
            case WAITING_FOR_PEER -> assertThat(card.peerDueAt()).isNotNull();
            case WITH_PEER -> assertThat(about.peerId()).isNotNull();
            case WITH_OCCUPATIONAL_HEALTH ->
                assertThat(card.occupationalHealthAskedAt()).isNotNull();
            default -> assertThat(about.peerId()).isNull();
        }
        about.talkToPeer(later, DAY);
        assertThat(about.state()).isIn(CaseState.WAITING_FOR_PEER, CaseState.WITH_PEER);
        about.askOccupationalHealth(later);
        assertThat(about.card(null, false).occupationalHealthAskedAt()).isEqualTo(later);
        about.stop(later);
        about.talkToPeer(later, DAY);
        assertThat(about.state()).isEqualTo(CaseState.WAITING_FOR_PEER);
    }

    @Property
    void aRefusedMoveChangesNothing(@ForAll("paths") List<Move> path, @ForAll Move next) {
        SupportCase about = walked(path);
        CaseCard before = about.card(null, false);
        UUID peerBefore = about.peerId();
        try {
            next.on(about, NOW.plusSeconds(60));
        } catch (HandrailException refused) {
            assertThat(about.card(null, false)).isEqualTo(before);
            assertThat(about.peerId()).isEqualTo(peerBefore);
        }
    }

    @Property
    void aPeerIsThereExactlyInTheStateThatSaysSo(@ForAll("paths") List<Move> path) {
        SupportCase about = walked(path);
        assertThat(about.peerId() != null).isEqualTo(about.state() == CaseState.WITH_PEER);
    }

    @Property
    void whatReviewGetsIsTheSameWhateverIsAnswered(@ForAll("paths") List<Move> path) {
        SupportCase about = offered(false);
        UUID reference = about.reference();
        walk(about, path);
        assertThat(about.reference()).isEqualTo(reference);
        assertThat(about.offeredAt()).isEqualTo(NOW);
    }

    @Example
    void offerGoesOutEvenForANearMiss() {
        SupportCase about = offered(true);
        assertThat(about.state()).isEqualTo(CaseState.OFFERED);
        assertThat(about.nearMiss()).isTrue();
    }

    @Example
    void nobodyGoesWithoutACaseForAnUnknownFamily() {
        OfferSupport offer =
                new OfferSupport(UUID.randomUUID(), UUID.randomUUID(), "SOMETHING_NEW", false, NOW, List.of(), NOW);
        assertThat(SupportCase.offered(offer, NOW).trigger()).isEqualTo(Trigger.PATIENT_EVENT);
    }

    @Example
    void notNowIsAskedAgainAndNotBefore() {
        SupportCase about = offered(false);
        about.notNow(NOW, NOW.plus(DAY));
        assertThatThrownBy(() -> about.askAgain(NOW)).isInstanceOf(Conflict.class);
        about.askAgain(NOW.plus(DAY));
        assertThat(about.state()).isEqualTo(CaseState.OFFERED);
    }

    @Example
    void notNowWhileAPeerIsThereIsRefused() {
        SupportCase about = offered(false);
        about.talkToPeer(NOW, DAY);
        about.assign(PEER, NOW, DAY);
        assertThatThrownBy(() -> about.notNow(NOW, NOW.plus(DAY))).isInstanceOf(Conflict.class);
    }

    @Example
    void aPeerIsPickedOnlyForSomebodyWhoWantsOne() {
        SupportCase about = offered(false);
        assertThatThrownBy(() -> about.assign(PEER, NOW, DAY)).isInstanceOf(Conflict.class);
    }

    @Example
    void askingOccupationalHealthAgainIsAskedAgain() {
        SupportCase about = offered(false);
        about.askOccupationalHealth(NOW);
        about.askOccupationalHealth(NOW.plusSeconds(1));
        assertThat(about.occupationalHealthAskedAt()).isEqualTo(NOW.plusSeconds(1));
    }

    @Example
    void stoppingStopsNewsToo() {
        SupportCase about = offered(false);
        about.wantNews(true);
        about.stop(NOW);
        assertThat(about.card(null, false).wantsNews()).isFalse();
    }

    private static SupportCase walked(List<Move> path) {
        SupportCase about = offered(false);
        walk(about, path);
        return about;
    }

    private static void walk(SupportCase about, List<Move> path) {
        Instant at = NOW;
        for (Move move : path) {
            at = at.plus(Duration.ofHours(7));
            try {
                move.on(about, at);
            } catch (HandrailException refused) {
                // as it should be: this move is not open from here
            }
        }
    }

    private static SupportCase offered(boolean nearMiss) {
        return SupportCase.offered(
                new OfferSupport(UUID.randomUUID(), UUID.randomUUID(), "PATIENT_EVENT", nearMiss, NOW, List.of(), NOW),
                NOW);
    }
}
