package org.handrail.adverseevent;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Comparator;
import java.util.UUID;

/** Why we think that somebody was involved. Ordered: the most telling place first, then the surest. */
@Entity
@Table(schema = "event", name = "involvement_evidence")
class InvolvementEvidence implements Comparable<InvolvementEvidence> {
    private static final Comparator<InvolvementEvidence> ORDER = Comparator.comparing((InvolvementEvidence e) -> e.role)
            .thenComparing(e -> e.confidence)
            .thenComparing(e -> e.path);

    @Id
    private UUID id;

    @ManyToOne
    @JoinColumn(name = "involvement_id")
    private Involvement involvement;

    private String path;
    private String referenceSent;

    @Enumerated(EnumType.STRING)
    private MatchMethod method;

    @Enumerated(EnumType.STRING)
    private Confidence confidence;

    @Enumerated(EnumType.STRING)
    private InvolvedAs role;

    protected InvolvementEvidence() {}

    InvolvementEvidence(Involvement involvement, LinkingRules.Trace trace) {
        this.id = UUID.randomUUID();
        this.involvement = involvement;
        this.path = trace.path();
        this.referenceSent = trace.referenceSent();
        this.method = trace.method();
        this.confidence = trace.confidence();
        this.role = trace.role();
    }

    boolean says(LinkingRules.Trace trace) {
        return path.equals(trace.path()) && referenceSent.equals(trace.referenceSent());
    }

    boolean isByMachine() {
        return method != MatchMethod.MANUAL;
    }

    boolean isSure() {
        return confidence != Confidence.LOW;
    }

    String path() {
        return path;
    }

    MatchMethod method() {
        return method;
    }

    Confidence confidence() {
        return confidence;
    }

    EventView.Evidence view() {
        return new EventView.Evidence(path, referenceSent, method, confidence);
    }

    @Override
    public int compareTo(InvolvementEvidence other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof InvolvementEvidence e && id.equals(e.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
