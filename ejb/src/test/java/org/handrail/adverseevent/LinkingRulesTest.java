package org.handrail.adverseevent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.handrail.staff.EmploymentKind;
import org.junit.jupiter.api.Test;

class LinkingRulesTest {
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private static final EventTime AT = new EventTime(NOW, NOW);
    private static final Duration LONG = Duration.ofHours(12);
    private final UUID ann = UUID.randomUUID();
    private final UUID ben = UUID.randomUUID();

    @Test
    void aRecorderAloneIsALinkToo() {
        LinkingRules.Judgement judged = judge(List.of(seen("recorder", InvolvedAs.RECORDER, ann)));
        assertThat(judged.people().get(ann).role()).isEqualTo(InvolvedAs.RECORDER);
        assertThat(judged.unmatched()).isZero();
    }

    @Test
    void onePersonNamedTwiceIsInvolvedOnceInTheMostTellingRole() {
        LinkingRules.Judgement judged = judge(
                List.of(seen("recorder", InvolvedAs.RECORDER, ann), seen("contributor[0]", InvolvedAs.ACTOR, ann)));
        assertThat(judged.people()).hasSize(1);
        assertThat(judged.people().get(ann).role()).isEqualTo(InvolvedAs.ACTOR);
        assertThat(judged.people().get(ann).traces()).hasSize(2);
    }

    @Test
    void aStudentIsInvolvedAsStudentWhateverTheyDid() {
        LinkingRules.Judgement judged = LinkingRules.judge(
                AT, List.of(seen("contributor[0]", InvolvedAs.ACTOR, ann)), Map.of(ann, EmploymentKind.STUDENT), LONG);
        assertThat(judged.people().get(ann).role()).isEqualTo(InvolvedAs.STUDENT);
    }

    @Test
    void whoeverWasAwayFromTheStayAtTheTimeIsLeftOut() {
        LinkingRules.Judgement judged = judge(List.of(
                stay(ann, NOW.minus(Duration.ofDays(3)), NOW.minus(Duration.ofDays(2))),
                stay(ben, NOW.minus(Duration.ofDays(3)), null)));
        assertThat(judged.people()).containsOnlyKeys(ben);
        assertThat(judged.people().get(ben).traces().get(0).confidence()).isEqualTo(Confidence.MEDIUM);
    }

    @Test
    void aStayWithoutPeriodOnlySuggests() {
        LinkingRules.Judgement judged = judge(List.of(stay(ann, null, null)));
        assertThat(judged.people().get(ann).traces().get(0).confidence()).isEqualTo(Confidence.LOW);
        assertThat(judged.people().get(ann).isSure()).isFalse();
    }

    @Test
    void aLongStayOnlySuggestsThoseWithoutATimeOfTheirOwn() {
        Mention short4 = participant().during(NOW.minus(Duration.ofHours(4)), null, false);
        Mention long4 = participant().during(NOW.minus(Duration.ofDays(4)), null, false);
        assertThat(confidence(through(short4))).isEqualTo(Confidence.MEDIUM);
        assertThat(confidence(through(long4))).isEqualTo(Confidence.LOW);
        assertThat(confidence(through(long4.during(long4.startsAt(), null, true))))
                .isEqualTo(Confidence.MEDIUM);
    }

    @Test
    void anEventThatIsKnownToAMonthOnlySuggestsWhoWasInTheStay() {
        EventTime month = new EventTime(NOW, NOW.plus(Duration.ofDays(30)));
        Mention shift = participant().during(NOW, NOW.plus(Duration.ofHours(8)), true);
        assertThat(LinkingRules.judge(month, List.of(through(shift)), Map.of(), LONG)
                        .people()
                        .get(ann)
                        .isSure())
                .isFalse();
    }

    @Test
    void whoJudgedTheEventIsNeverLinkedAndNeverMissed() {
        for (UUID person : new UUID[] {ann, null}) {
            LinkingRules.Seen author =
                    new LinkingRules.Seen(participant().worth(Standing.ASSESSOR), person, MatchMethod.LITERAL, false);
            LinkingRules.Judgement judged = judge(List.of(author));
            assertThat(judged.people()).isEmpty();
            assertThat(judged.unmatched()).isZero();
        }
    }

    @Test
    void aWeakHintSuggestsWhomItNamesAndMissesNobody() {
        Mention hint = participant().worth(Standing.HINT);
        assertThat(confidence(new LinkingRules.Seen(hint, ann, MatchMethod.LITERAL, false)))
                .isEqualTo(Confidence.LOW);
        assertThat(judge(List.of(new LinkingRules.Seen(hint, null, MatchMethod.LITERAL, false)))
                        .unmatched())
                .isZero();
    }

    @Test
    void whatContradictsItselfIsASuggestionAndNotForgottenWhenNobodyIsFound() {
        Mention doubtful = participant().worth(Standing.DOUBTFUL);
        assertThat(confidence(new LinkingRules.Seen(doubtful, ann, MatchMethod.LITERAL, false)))
                .isEqualTo(Confidence.LOW);
        assertThat(judge(List.of(new LinkingRules.Seen(doubtful, null, MatchMethod.LITERAL, false)))
                        .unmatched())
                .isEqualTo(1);
    }

    @Test
    void aSuggestionNeverMakesALinkMoreTelling() {
        LinkingRules.Seen hurt = new LinkingRules.Seen(
                mention("subject", ActorType.PRACTITIONER, InvolvedAs.HARMED, null, null),
                ann,
                MatchMethod.LITERAL,
                false,
                Confidence.LOW);
        LinkingRules.Judgement judged = judge(List.of(hurt, seen("recorder", InvolvedAs.RECORDER, ann)));
        assertThat(judged.people().get(ann).role()).isEqualTo(InvolvedAs.RECORDER);
        assertThat(judged.people().get(ann).isSure()).isTrue();
    }

    @Test
    void theWordOfAHumanIsSureWhateverThePlaceIsWorth() {
        LinkingRules.Seen named =
                new LinkingRules.Seen(participant().worth(Standing.DOUBTFUL), ann, MatchMethod.MANUAL, false);
        assertThat(confidence(named)).isEqualTo(Confidence.HIGH);
    }

    @Test
    void anEventOfADayMeetsAShiftThatBeganInIt() {
        EventTime day = new EventTime(NOW, NOW.plus(Duration.ofDays(1)));
        assertThat(day.within(NOW.plus(Duration.ofHours(10)), NOW.plus(Duration.ofHours(18))))
                .isTrue();
        assertThat(day.within(NOW.plus(Duration.ofDays(2)), null)).isFalse();
    }

    @Test
    void whomNobodyIsFoundBehindWaitsForAHuman() {
        LinkingRules.Judgement judged = judge(List.of(seen("contributor[0]", InvolvedAs.ACTOR, null)));
        assertThat(judged.people()).isEmpty();
        assertThat(judged.unmatched()).isEqualTo(1);
    }

    @Test
    void devicesAndPatientsAreNeverStaffAndNeverUnmatched() {
        LinkingRules.Judgement judged = judge(List.of(new LinkingRules.Seen(
                mention("contributor[0]", ActorType.OTHER, InvolvedAs.ACTOR, null, null),
                null,
                MatchMethod.LITERAL,
                false)));
        assertThat(judged.people()).isEmpty();
        assertThat(judged.unmatched()).isZero();
    }

    @Property
    void theOrderInWhichASenderNamesPeopleDoesNotMatter(@ForAll long seed) {
        Random random = new Random(seed);
        List<LinkingRules.Seen> all = new ArrayList<>();
        InvolvedAs[] roles = InvolvedAs.values();
        for (int i = 0; i < 8; i++) {
            UUID person = random.nextInt(3) == 0 ? null : random.nextBoolean() ? ann : ben;
            all.add(seen("contributor[" + i + "]", roles[random.nextInt(roles.length)], person));
        }
        LinkingRules.Judgement one = judge(all);
        Collections.shuffle(all, random);
        LinkingRules.Judgement other = judge(all);
        assertThat(other.unmatched()).isEqualTo(one.unmatched());
        assertThat(other.people().keySet()).isEqualTo(one.people().keySet());
        one.people()
                .forEach((person, found) ->
                        assertThat(other.people().get(person).role()).isEqualTo(found.role()));
    }

    private Confidence confidence(LinkingRules.Seen seen) {
        return judge(List.of(seen)).people().get(ann).traces().get(0).confidence();
    }

    private LinkingRules.Seen through(Mention participant) {
        return new LinkingRules.Seen(participant, ann, MatchMethod.LITERAL, true);
    }

    private static Mention participant() {
        return mention("Encounter.participant[0].individual", ActorType.PRACTITIONER, InvolvedAs.ACTOR, null, null);
    }

    private static LinkingRules.Judgement judge(List<LinkingRules.Seen> seen) {
        return LinkingRules.judge(AT, seen, Map.of(), LONG);
    }

    private static LinkingRules.Seen seen(String path, InvolvedAs role, UUID person) {
        return new LinkingRules.Seen(
                mention(path, ActorType.PRACTITIONER, role, null, null), person, MatchMethod.LITERAL, false);
    }

    private static LinkingRules.Seen stay(UUID person, Instant starts, Instant ends) {
        Mention mention =
                mention("Encounter.participant[0].individual", ActorType.PRACTITIONER, InvolvedAs.ACTOR, starts, ends);
        return new LinkingRules.Seen(mention, person, MatchMethod.LITERAL, true);
    }

    private static Mention mention(String path, ActorType type, InvolvedAs role, Instant starts, Instant ends) {
        return new Mention(
                path,
                "Practitioner/1",
                MatchMethod.LITERAL,
                type,
                "Practitioner",
                "1",
                List.of(),
                null,
                role,
                starts,
                ends);
    }
}
