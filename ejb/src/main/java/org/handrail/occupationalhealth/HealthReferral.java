package org.handrail.occupationalhealth;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.handrail.failure.Conflict;
import org.handrail.secrecy.Vault;

/**
 * A referral: received, accepted by somebody of occupational health, booked, concluded. It may be concluded without a
 * booking, booked more than once, and concluded again: a correction, or the review of the last conclusion. The person may
 * withdraw it as long as it is open.
 */
@Entity
@Table(schema = "occupational", name = "referral")
class HealthReferral {
    static final Set<ReferralState> OPEN =
            EnumSet.of(ReferralState.RECEIVED, ReferralState.ACCEPTED, ReferralState.BOOKED);

    @Id
    private UUID id;

    private UUID personId;
    private UUID caseReference;

    @Enumerated(EnumType.STRING)
    private ReferralReason reason;

    private boolean urgent;

    @Enumerated(EnumType.STRING)
    private ReferralState state;

    private Instant receivedAt;
    private Instant acceptedAt;
    private UUID acceptedBy;
    private Instant concludedAt;
    private LocalDate reviewOn;

    @Version
    private int version;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "referral_id", nullable = false, updatable = false)
    @OrderBy("startsAt")
    private List<Appointment> appointments = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "referral_id", nullable = false, updatable = false)
    @OrderBy("recordedAt desc")
    private List<RecordedConclusion> conclusions = new ArrayList<>();

    protected HealthReferral() {}

    HealthReferral(UUID personId, UUID caseReference, ReferralReason reason, boolean urgent, Instant receivedAt) {
        this.id = UUID.randomUUID();
        this.personId = personId;
        this.caseReference = caseReference;
        this.reason = reason;
        this.urgent = urgent;
        this.state = ReferralState.RECEIVED;
        this.receivedAt = receivedAt;
    }

    /** Asked for again while it is open: an urgent question makes it urgent, a calm one does not make it calm. */
    void askedAgain(boolean urgently) {
        urgent = urgent || urgently;
    }

    void accept(UUID by, Instant now) {
        expect(ReferralState.RECEIVED);
        state = ReferralState.ACCEPTED;
        acceptedBy = by;
        acceptedAt = now;
    }

    void book(Instant startsAt, Booking booking, Vault vault, Instant now) {
        if (state != ReferralState.CONCLUDED || reviewOn == null) {
            expect(ReferralState.ACCEPTED, ReferralState.BOOKED);
        }
        appointments.forEach(appointment -> appointment.replaceUnlessBegun(now));
        appointments.add(new Appointment(startsAt, booking, vault, now));
        state = ReferralState.BOOKED;
    }

    /** Appointments that were still ahead are no longer needed. */
    void conclude(RecordedConclusion conclusion, LocalDate review, Instant now) {
        expect(ReferralState.ACCEPTED, ReferralState.BOOKED, ReferralState.CONCLUDED);
        appointments.forEach(appointment -> appointment.replaceUnlessBegun(now));
        conclusions.add(0, conclusion);
        state = ReferralState.CONCLUDED;
        concludedAt = now;
        reviewOn = review;
    }

    /** A conclusion that was recorded before stays, with its review date. */
    void withdraw(Instant now) {
        expect(ReferralState.RECEIVED, ReferralState.ACCEPTED, ReferralState.BOOKED);
        appointments.forEach(appointment -> appointment.replaceUnlessBegun(now));
        state = conclusions.isEmpty() ? ReferralState.WITHDRAWN : ReferralState.CONCLUDED;
    }

    NextStep next(Instant now) {
        return switch (state) {
            case RECEIVED -> NextStep.ACCEPT;
            case ACCEPTED -> NextStep.BOOK;
            case BOOKED -> appointment().filter(a -> !a.overAt(now)).isPresent() ? NextStep.SEE : NextStep.CONCLUDE;
            case CONCLUDED -> reviewOn == null ? NextStep.NOTHING : NextStep.REVIEW;
            case WITHDRAWN -> NextStep.NOTHING;
        };
    }

    /** The last appointment that stands. */
    Optional<Appointment> appointment() {
        return appointments.stream().filter(Appointment::stands).max(Comparator.comparing(Appointment::startsAt));
    }

    /** Those that stand, earliest first. */
    List<Appointment> appointments() {
        return appointments.stream().filter(Appointment::stands).toList();
    }

    /** Newest first. */
    List<RecordedConclusion> conclusions() {
        return List.copyOf(conclusions);
    }

    boolean seenInVersion(int seen) {
        return version == seen;
    }

    boolean isOf(UUID person) {
        return personId.equals(person);
    }

    UUID id() {
        return id;
    }

    UUID personId() {
        return personId;
    }

    UUID acceptedBy() {
        return acceptedBy;
    }

    ReferralState state() {
        return state;
    }

    /** @param contactWithin what the person was promised */
    ReferralLine line(String name, Instant now, Duration contactWithin) {
        Instant due = contactDueAt(contactWithin);
        return new ReferralLine(
                id,
                name,
                reason,
                urgent,
                state,
                next(now),
                receivedAt,
                due,
                due != null && due.isBefore(now),
                appointment().map(Appointment::startsAt).orElse(null),
                reviewOn);
    }

    private Instant contactDueAt(Duration contactWithin) {
        boolean waiting = state == ReferralState.RECEIVED || state == ReferralState.ACCEPTED;
        return waiting ? receivedAt.plus(contactWithin) : null;
    }

    MyReferral mine(Instant now, Duration contactWithin, Vault vault) {
        return new MyReferral(
                id,
                reason,
                state,
                receivedAt,
                contactDueAt(contactWithin),
                appointments().stream().map(a -> a.view(vault, now)).toList(),
                conclusions.stream().map(RecordedConclusion::mine).toList());
    }

    int version() {
        return version;
    }

    private void expect(ReferralState... allowed) {
        if (!Set.of(allowed).contains(state)) {
            throw new Conflict("occupational.notThisStep");
        }
    }
}
