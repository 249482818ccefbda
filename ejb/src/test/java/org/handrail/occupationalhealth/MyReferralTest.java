package org.handrail.occupationalhealth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MyReferralTest {
    private static final Instant ASKED = Instant.parse("2026-03-10T08:00:00Z");
    private static final Instant SOON = ASKED.plusSeconds(2);
    private static final Instant LATER = ASKED.plus(Duration.ofDays(1));

    @Test
    void aQuestionAskedAgainJoinsTheOneThatIsOpen() {
        MyReferral open = referral(ReferralState.BOOKED, ASKED.minusSeconds(3600));
        assertThat(MyReferral.answering(List.of(open), ASKED, SOON)).contains(open);
    }

    @Test
    void whatWasTakenBackIsNoAnswerToAQuestionAskedAfterwards() {
        MyReferral takenBack = referral(ReferralState.WITHDRAWN, ASKED.minusSeconds(3600));
        assertThat(MyReferral.answering(List.of(takenBack), ASKED, SOON)).isEmpty();
    }

    @Test
    void nothingIsPromisedAnyMoreOnceItIsTakenBack() {
        MyReferral takenBack = referral(ReferralState.WITHDRAWN, ASKED);
        assertThat(MyReferral.answering(List.of(takenBack), ASKED, LATER)).contains(takenBack);
    }

    @Test
    void aJoinedQuestionEndsWithTheReferralItJoined() {
        MyReferral concluded = referral(ReferralState.CONCLUDED, ASKED.minusSeconds(3600));
        assertThat(MyReferral.answering(List.of(concluded), ASKED, LATER)).contains(concluded);
    }

    private static MyReferral referral(ReferralState state, Instant receivedAt) {
        return new MyReferral(
                UUID.randomUUID(), ReferralReason.ASKED_BY_PERSON, state, receivedAt, null, List.of(), List.of());
    }
}
