package org.handrail.occupationalhealth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.handrail.failure.Conflict;
import org.handrail.secrecy.Vault;
import org.junit.jupiter.api.Test;

class HealthReferralTest {
    private static final Instant NOW = Instant.parse("2026-03-10T08:00:00Z");
    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));
    private static final Instant IN_TWO_DAYS = NOW.plus(Duration.ofDays(2));
    private static final Duration THREE_DAYS = Duration.ofDays(3);
    private static final Vault VAULT = vault();
    private static final LocalDate IN_A_MONTH = LocalDate.of(2026, 4, 10);
    private static final Booking BOOKING = new Booking(LocalDate.of(2026, 3, 11), LocalTime.of(9, 0), 30, "Room 4");

    private final HealthReferral referral =
            new HealthReferral(UUID.randomUUID(), null, ReferralReason.ASKED_BY_PERSON, false, NOW);

    @Test
    void goesFromReceivedOverAcceptedAndBookedToConcluded() {
        assertThat(referral.next(NOW)).isEqualTo(NextStep.ACCEPT);
        referral.accept(UUID.randomUUID(), NOW);
        assertThat(referral.next(NOW)).isEqualTo(NextStep.BOOK);
        referral.book(TOMORROW, BOOKING, VAULT, NOW);
        assertThat(referral.next(NOW)).isEqualTo(NextStep.SEE);
        assertThat(referral.next(IN_TWO_DAYS)).isEqualTo(NextStep.CONCLUDE);
        conclude(Fitness.FIT, null);
        assertThat(referral.state()).isEqualTo(ReferralState.CONCLUDED);
        assertThat(referral.next(IN_TWO_DAYS)).isEqualTo(NextStep.NOTHING);
    }

    @Test
    void isAcceptedOnce() {
        referral.accept(UUID.randomUUID(), NOW);
        assertThatThrownBy(() -> referral.accept(UUID.randomUUID(), NOW)).isInstanceOf(Conflict.class);
    }

    @Test
    void isNeitherBookedNorConcludedBeforeSomebodyAcceptedIt() {
        assertThatThrownBy(() -> referral.book(TOMORROW, BOOKING, VAULT, NOW)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> conclude(Fitness.FIT, null)).isInstanceOf(Conflict.class);
        assertThat(referral.state()).isEqualTo(ReferralState.RECEIVED);
    }

    @Test
    void aSecondBookingReplacesTheOneAhead() {
        referral.accept(UUID.randomUUID(), NOW);
        referral.book(TOMORROW, BOOKING, VAULT, NOW);
        referral.book(IN_TWO_DAYS, BOOKING, VAULT, NOW);
        assertThat(referral.appointments()).extracting(Appointment::startsAt).containsExactly(IN_TWO_DAYS);
    }

    @Test
    void anAppointmentThatTookPlaceStaysBesideTheNext() {
        referral.accept(UUID.randomUUID(), NOW);
        referral.book(TOMORROW, BOOKING, VAULT, NOW);
        Instant after = TOMORROW.plus(Duration.ofHours(2));
        referral.book(IN_TWO_DAYS, BOOKING, VAULT, after);
        assertThat(referral.appointments()).extracting(Appointment::startsAt).containsExactly(TOMORROW, IN_TWO_DAYS);
        assertThat(referral.next(after)).isEqualTo(NextStep.SEE);
    }

    @Test
    void aConclusionIsCorrectedByANewerOne() {
        referral.accept(UUID.randomUUID(), NOW);
        conclude(Fitness.FIT_WITH_ADJUSTMENTS, IN_A_MONTH);
        conclude(Fitness.FIT, null);
        assertThat(referral.conclusions())
                .extracting(c -> c.mine().fitness())
                .containsExactly(Fitness.FIT, Fitness.FIT_WITH_ADJUSTMENTS);
        assertThat(referral.next(NOW)).isEqualTo(NextStep.NOTHING);
    }

    @Test
    void isBookedAgainForTheReviewOnlyWhereOneIsDue() {
        referral.accept(UUID.randomUUID(), NOW);
        conclude(Fitness.FIT_WITH_ADJUSTMENTS, IN_A_MONTH);
        assertThat(referral.next(NOW)).isEqualTo(NextStep.REVIEW);
        referral.book(TOMORROW, BOOKING, VAULT, NOW);
        assertThat(referral.state()).isEqualTo(ReferralState.BOOKED);
        conclude(Fitness.FIT, null);
        assertThatThrownBy(() -> referral.book(IN_TWO_DAYS, BOOKING, VAULT, NOW))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void thePersonMayWithdrawItWhileItIsOpen() {
        referral.accept(UUID.randomUUID(), NOW);
        referral.book(TOMORROW, BOOKING, VAULT, NOW);
        referral.withdraw(NOW);
        assertThat(referral.state()).isEqualTo(ReferralState.WITHDRAWN);
        assertThat(referral.appointments()).isEmpty();
        assertThatThrownBy(() -> referral.withdraw(NOW)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> conclude(Fitness.FIT, null)).isInstanceOf(Conflict.class);
    }

    @Test
    void withdrawingTheReviewLeavesTheConclusionAndItsDate() {
        referral.accept(UUID.randomUUID(), NOW);
        conclude(Fitness.FIT_WITH_ADJUSTMENTS, IN_A_MONTH);
        referral.book(TOMORROW, BOOKING, VAULT, NOW);
        referral.withdraw(NOW);
        assertThat(referral.state()).isEqualTo(ReferralState.CONCLUDED);
        assertThat(referral.next(NOW)).isEqualTo(NextStep.REVIEW);
    }

    @Test
    void anUrgentQuestionMakesItUrgentAndACalmOneDoesNotMakeItCalm() {
        referral.askedAgain(true);
        referral.askedAgain(false);
        assertThat(referral.line("", NOW, THREE_DAYS).urgent()).isTrue();
    }

    @Test
    void isLateWhenNobodyBookedInThePromisedTime() {
        assertThat(referral.line("", NOW.plus(THREE_DAYS), THREE_DAYS).late()).isFalse();
        assertThat(referral.line("", NOW.plus(THREE_DAYS).plusSeconds(1), THREE_DAYS)
                        .late())
                .isTrue();
        referral.accept(UUID.randomUUID(), NOW);
        referral.book(TOMORROW, BOOKING, VAULT, NOW);
        assertThat(referral.line("", NOW.plus(THREE_DAYS).plusSeconds(1), THREE_DAYS)
                        .late())
                .isFalse();
    }

    @Test
    void thePlaceIsReadableInOccupationalHealthAndNotInTheDatabase() throws ReflectiveOperationException {
        referral.accept(UUID.randomUUID(), NOW);
        referral.book(TOMORROW, BOOKING, VAULT, NOW);
        Appointment booked = referral.appointments().get(0);
        assertThat(booked.view(VAULT, NOW).place()).isEqualTo("Room 4");
        Field stored = Appointment.class.getDeclaredField("place");
        stored.setAccessible(true);
        assertThat(new String((byte[]) stored.get(booked), StandardCharsets.ISO_8859_1))
                .doesNotContain("Room");
    }

    private static Vault vault() {
        try {
            return Vault.with(Vault.newKey());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void conclude(Fitness fitness, LocalDate review) {
        Conclusion told = new Conclusion(fitness, review, null);
        UUID person = UUID.randomUUID();
        referral.conclude(new RecordedConclusion(person, told, null, person, NOW), review, NOW);
    }
}
