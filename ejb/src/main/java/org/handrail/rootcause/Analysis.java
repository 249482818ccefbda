package org.handrail.rootcause;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.handrail.failure.Conflict;
import org.handrail.failure.NotFound;
import org.handrail.failure.RuleRefused;

/**
 * The analysis of one event: its causes, their actions. It closes only when no cause stands on weaker actions alone (A58);
 * its outcome is told once to the people affected, each action when it goes live.
 */
@Entity
@Table(schema = "review", name = "analysis")
class Analysis {
    @Id
    private UUID id;

    private UUID eventId;
    private String title;

    @Enumerated(EnumType.STRING)
    private AnalysisState state;

    private UUID openedBy;

    @ElementCollection
    @CollectionTable(schema = "review", name = "analyst", joinColumns = @JoinColumn(name = "analysis_id"))
    @Column(name = "person_id")
    private Set<UUID> analysts = new HashSet<>();

    private Instant openedAt;
    private Instant closedAt;
    private Instant outcomeLinkedAt;

    @Version
    private int version;

    @OneToMany(mappedBy = "analysis", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<Cause> causes = new ArrayList<>();

    protected Analysis() {}

    Analysis(UUID eventId, String title, UUID analyst, Instant now) {
        this.id = UUID.randomUUID();
        this.eventId = eventId;
        this.title = title;
        this.state = AnalysisState.OPEN;
        this.openedBy = analyst;
        this.analysts.add(analyst);
        this.openedAt = now;
    }

    void addCause(String statement, LatentCondition condition) {
        open();
        causes.add(new Cause(this, statement, condition, causes.size()));
    }

    void addAction(AddAction asked) {
        open();
        causes.stream()
                .filter(cause -> cause.id().equals(asked.cause()))
                .findFirst()
                .orElseThrow(() -> new NotFound("notFound"))
                .add(asked);
    }

    /** An action is in place. It may go live after the analysis was closed. */
    void actionLive(UUID action, LocalDate today) {
        causes.stream()
                .flatMap(cause -> cause.actions().stream())
                .filter(one -> one.id().equals(action))
                .findFirst()
                .orElseThrow(() -> new NotFound("notFound"))
                .live(today);
    }

    void close(Instant now) {
        open();
        if (causes.isEmpty()) {
            throw new RuleRefused("analysis.close.noCause");
        }
        List<String> standing =
                causes.stream().filter(Cause::stands).map(Cause::statement).toList();
        if (!standing.isEmpty()) {
            throw new RuleRefused("analysis.close.weak", standing.size(), "“" + String.join("”, “", standing) + "”");
        }
        state = AnalysisState.CLOSED;
        closedAt = now;
    }

    /** The causes are agreed and told to the people affected, once. */
    void linkOutcome(Instant now) {
        if (causes.isEmpty()) {
            throw new RuleRefused("analysis.link.noCause");
        }
        if (outcomeLinkedAt != null) {
            throw new Conflict("analysis.link.done");
        }
        outcomeLinkedAt = now;
    }

    private void open() {
        if (state == AnalysisState.CLOSED) {
            throw new Conflict("analysis.closed");
        }
    }

    UUID id() {
        return id;
    }

    UUID eventId() {
        return eventId;
    }

    String title() {
        return title;
    }

    AnalysisState state() {
        return state;
    }

    /** Somebody changes it. @return whether for the first time */
    boolean joinedBy(UUID analyst) {
        return analysts.add(analyst);
    }

    UUID openedBy() {
        return openedBy;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant closedAt() {
        return closedAt;
    }

    Instant outcomeLinkedAt() {
        return outcomeLinkedAt;
    }

    int version() {
        return version;
    }

    List<Cause> causes() {
        return causes;
    }
}
