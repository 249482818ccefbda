package org.handrail.adverseevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InvolvementTest {
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private final Involvement row = new Involvement(UUID.randomUUID(), UUID.randomUUID(), InvolvedAs.ACTOR, NOW);

    @Test
    void sureLinksAreOfferedEvenWhileSomethingElseNeedsReview() {
        row.found(found(Confidence.MEDIUM));
        assertThat(row.toBeOffered()).isTrue();
    }

    @Test
    void aSuggestionIsNoLinkAndBringsNoOfferBeforeAHumanConfirmsIt() {
        row.found(found(Confidence.LOW));
        assertThat(row.decision()).isEqualTo(Decision.SUGGESTED);
        assertThat(row.stands()).isFalse();
        assertThat(row.toBeOffered()).isFalse();
        row.confirm(InvolvedAs.ACTOR, "lead", NOW);
        assertThat(row.toBeOffered()).isTrue();
    }

    @Test
    void aLinkFromWhichAnOfferCameNeverBecomesASuggestionAgain() {
        row.found(found(Confidence.HIGH));
        row.offered(NOW);
        row.found(found(Confidence.LOW));
        assertThat(row.stands()).isTrue();
    }

    @Test
    void whatThePersonSaysChangesNothingBeforeTheLeadDecides() {
        row.found(found(Confidence.HIGH));
        row.offered(NOW);
        row.saysNotMe(NOW);
        row.found(found(Confidence.HIGH));
        assertThat(row.stands()).isTrue();
        assertThat(row.role()).isEqualTo(InvolvedAs.ACTOR);
        assertThat(row.decision()).isEqualTo(Decision.PROPOSED);
        assertThat(row.says().what()).isEqualTo(Said.NOT_ME);
        row.refuse("lead", NOW);
        assertThat(row.says()).isNull();
        assertThat(row.said().what()).isEqualTo(Said.NOT_ME);
    }

    @Test
    void whatThePersonTookBackWasNeverSaid() {
        row.saysOtherRole(InvolvedAs.WITNESS, NOW);
        row.takesBack();
        assertThat(row.said()).isNull();
        assertThat(row.says()).isNull();
    }

    @Test
    void nobodyIsOfferedTwice() {
        row.found(found(Confidence.HIGH));
        row.offered(NOW);
        row.found(found(Confidence.HIGH));
        assertThat(row.toBeOffered()).isFalse();
        assertThat(row.mayGo()).isFalse();
    }

    @Test
    void whenOneIsRefusedOneWhoWasOfferedIsToldAgain() {
        Involvement other = new Involvement(UUID.randomUUID(), UUID.randomUUID(), InvolvedAs.ACTOR, NOW);
        row.found(found(Confidence.HIGH));
        row.offered(NOW);
        other.found(found(Confidence.LOW));
        other.refuse("lead", NOW);
        assertThat(Involvement.toTell(List.of(row, other))).containsExactly(row);
        row.refuse("lead", NOW);
        assertThat(Involvement.toTell(List.of(row, other))).isEmpty();
    }

    @Test
    void whatAHumanRefusedStaysRefusedWhenLinkedAgain() {
        row.refuse("lead", NOW);
        row.found(found(Confidence.HIGH));
        assertThat(row.decision()).isEqualTo(Decision.REFUSED);
        assertThat(row.toBeOffered()).isFalse();
    }

    @Test
    void whatAHumanConfirmedKeepsTheRoleAndIsOfferedAtOnce() {
        row.confirm(InvolvedAs.WITNESS, "lead", NOW);
        row.found(found(Confidence.HIGH));
        assertThat(row.role()).isEqualTo(InvolvedAs.WITNESS);
        assertThat(row.decision()).isEqualTo(Decision.CONFIRMED);
        assertThat(row.toBeOffered()).isTrue();
    }

    @Test
    void evidenceOfAnOlderVersionGoesEvidenceOfAHumanStays() {
        row.confirm(InvolvedAs.WITNESS, "lead", NOW);
        row.found(found(Confidence.HIGH));
        row.found(new LinkingRules.Found(
                InvolvedAs.RECORDER,
                List.of(new LinkingRules.Trace(
                        "recorder", "Practitioner/1", MatchMethod.LITERAL, Confidence.HIGH, InvolvedAs.RECORDER))));
        assertThat(row.evidence()).extracting(InvolvementEvidence::path).containsExactlyInAnyOrder("added", "recorder");
    }

    private static LinkingRules.Found found(Confidence confidence) {
        return new LinkingRules.Found(
                InvolvedAs.ACTOR,
                List.of(new LinkingRules.Trace(
                        "contributor[0]", "Practitioner/1", MatchMethod.LITERAL, confidence, InvolvedAs.ACTOR)));
    }
}
