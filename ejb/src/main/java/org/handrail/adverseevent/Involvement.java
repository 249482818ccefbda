package org.handrail.adverseevent;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One person in one event. The machine proposes, a human confirms or refuses, and what the human said stays. Once support
 * was offered the row stays too, whatever a later version of the event says.
 */
@Entity
@Table(schema = "event", name = "involvement")
class Involvement {
    @Id
    private UUID id;

    private UUID eventId;
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private InvolvedAs role;

    @Enumerated(EnumType.STRING)
    private Decision decision;

    private String decidedBy;
    private Instant decidedAt;
    private UUID unitId;
    private String professionCode;
    private Instant linkedAt;
    private Instant offeredAt;

    @Enumerated(EnumType.STRING)
    private Said said;

    @Enumerated(EnumType.STRING)
    private InvolvedAs saidRole;

    private Instant saidAt;
    private boolean saidOpen;

    @OneToMany(mappedBy = "involvement", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<InvolvementEvidence> evidence = new ArrayList<>();

    protected Involvement() {}

    Involvement(UUID event, UUID person, InvolvedAs role, Instant now) {
        this.id = UUID.randomUUID();
        this.eventId = event;
        this.personId = person;
        this.role = role;
        this.decision = Decision.PROPOSED;
        this.linkedAt = now;
    }

    /** Takes over what linking found; what a human decided stays, and so does a link from which an offer came. */
    void found(LinkingRules.Found found) {
        if (decision == Decision.SUGGESTED || decision == Decision.PROPOSED) {
            role = found.role();
            decision = found.isSure() || offeredAt != null ? Decision.PROPOSED : Decision.SUGGESTED;
        }
        evidence.removeIf(old -> old.isByMachine() && found.traces().stream().noneMatch(old::says));
        found.traces().stream()
                .filter(trace -> evidence.stream().noneMatch(old -> old.says(trace)))
                .forEach(trace -> evidence.add(new InvolvementEvidence(this, trace)));
    }

    void workedIn(UUID unit, String profession) {
        unitId = unit;
        professionCode = profession;
    }

    /** The human's word that settles a doubt also settles what the person said. */
    void confirm(InvolvedAs as, String by, Instant now) {
        LinkingRules.Trace trace = LinkingRules.Trace.byHand(as);
        if (evidence.stream().noneMatch(old -> old.says(trace))) {
            evidence.add(new InvolvementEvidence(this, trace));
        }
        role = as;
        decide(Decision.CONFIRMED, by, now);
    }

    void refuse(String by, Instant now) {
        decide(Decision.REFUSED, by, now);
    }

    private void decide(Decision taken, String by, Instant now) {
        decision = taken;
        decidedBy = by;
        decidedAt = now;
        saidOpen = false;
    }

    /** The person says that it was not them; the link and the offer stay until the lead decided. */
    void saysNotMe(Instant now) {
        say(Said.NOT_ME, null, now);
    }

    void saysOtherRole(InvolvedAs as, Instant now) {
        say(Said.OTHER_ROLE, as, now);
    }

    /** As if the person had said nothing. */
    void takesBack() {
        said = null;
        saidRole = null;
        saidAt = null;
        saidOpen = false;
    }

    private void say(Said what, InvolvedAs as, Instant now) {
        said = what;
        saidRole = as;
        saidAt = now;
        saidOpen = true;
    }

    void offered(Instant now) {
        offeredAt = offeredAt == null ? now : offeredAt;
    }

    /** Counts as involved: a link that nobody has refused. */
    boolean stands() {
        return decision == Decision.PROPOSED || decision == Decision.CONFIRMED;
    }

    /** Waits for a human to say whether the person was there. */
    boolean isSuggested() {
        return decision == Decision.SUGGESTED;
    }

    /** Only the machine has ever said so, and nothing came of it yet. */
    boolean mayGo() {
        return (decision == Decision.PROPOSED || decision == Decision.SUGGESTED) && offeredAt == null;
    }

    /** Whether support is due: to everybody who counts as involved. */
    boolean toBeOffered() {
        return stands() && offeredAt == null;
    }

    /**
     * Of whom support is told now: of all to whom it is due. Where it is due to nobody, of one whom it was offered before,
     * once more, for who is involved may have changed and support says when everyone has been offered it. The same offer
     * twice is one offer.
     */
    static List<Involvement> toTell(List<Involvement> rows) {
        List<Involvement> due = rows.stream().filter(Involvement::toBeOffered).toList();
        return due.isEmpty()
                ? rows.stream()
                        .filter(row -> row.stands() && row.offeredAt != null)
                        .limit(1)
                        .toList()
                : due;
    }

    Optional<InvolvementEvidence> best() {
        return evidence.stream().min(Comparator.naturalOrder());
    }

    List<InvolvementEvidence> evidence() {
        return evidence.stream().sorted().toList();
    }

    UUID id() {
        return id;
    }

    UUID personId() {
        return personId;
    }

    InvolvedAs role() {
        return role;
    }

    Decision decision() {
        return decision;
    }

    String decidedBy() {
        return decidedBy;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    UUID unitId() {
        return unitId;
    }

    UUID eventId() {
        return eventId;
    }

    /** What the person said that the lead has not decided yet, or null. */
    PersonSays says() {
        return saidOpen ? new PersonSays(said, saidRole, saidAt) : null;
    }

    /** What the person said, decided or not; null when they said nothing. */
    PersonSays said() {
        return said == null ? null : new PersonSays(said, saidRole, saidAt);
    }

    String professionCode() {
        return professionCode;
    }
}
