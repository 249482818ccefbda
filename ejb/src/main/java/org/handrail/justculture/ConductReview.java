package org.handrail.justculture;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.handrail.failure.Conflict;
import org.handrail.failure.InvalidInput;
import org.handrail.failure.RuleRefused;

/**
 * A review of one act of one person, bound to one version of an instrument. It opens on a stated concern, takes the
 * factors of the system first, then one answer after the other; a step back is possible until it is finished.
 */
@Entity
@Table(schema = "review", name = "conduct_review")
class ConductReview {
    @Id
    private UUID id;

    private UUID eventId;
    private UUID personId;
    private UUID instrumentId;
    private String act;
    private String concern;

    @Enumerated(EnumType.STRING)
    private ReviewState state;

    private String finding;
    private UUID openedBy;
    private Instant openedAt;
    private Instant finishedAt;

    @Version
    private int version;

    @ElementCollection
    @CollectionTable(schema = "review", name = "system_factor", joinColumns = @JoinColumn(name = "review_id"))
    @OrderColumn(name = "position")
    private List<NamedFactor> factors = new ArrayList<>();

    @ElementCollection
    @CollectionTable(schema = "review", name = "review_answer", joinColumns = @JoinColumn(name = "review_id"))
    @OrderColumn(name = "position")
    private List<GivenAnswer> answers = new ArrayList<>();

    protected ConductReview() {}

    ConductReview(OpenReview asked, UUID reviewer, Instant now) {
        this.id = UUID.randomUUID();
        this.eventId = asked.event();
        this.personId = asked.person();
        this.instrumentId = asked.instrument();
        this.act = asked.act();
        this.concern = asked.concern();
        this.state = ReviewState.SYSTEM_FIRST;
        this.openedBy = reviewer;
        this.openedAt = now;
    }

    /** The system first: nothing can be answered about the person before (A52). */
    void nameSystemFactors(List<SystemFactor> named) {
        unfinished();
        if (named.isEmpty()) {
            throw new RuleRefused("review.systemFirst");
        }
        if (named.stream().map(SystemFactor::factor).distinct().count() < named.size()) {
            throw new InvalidInput("review.factor.twice");
        }
        List<NamedFactor> fresh = named.stream()
                .map(one -> new NamedFactor(one.factor(), one.note()))
                .toList();
        if (!factors.equals(fresh)) {
            factors.clear();
            factors.addAll(fresh);
        }
        state = ReviewState.QUESTIONS;
    }

    /** Takes the answer to the question that is next. */
    void answer(Instrument instrument, String asked, String answer, String reason, UUID by, Instant now) {
        unfinished();
        if (state == ReviewState.SYSTEM_FIRST) {
            throw new RuleRefused("review.systemFirst");
        }
        if (!(next(instrument) instanceof Question question) || !question.code().equals(asked)) {
            throw new Conflict("changedMeanwhile");
        }
        if (question.answer(answer).isEmpty()) {
            throw new InvalidInput("review.answer.missing");
        }
        answers.add(new GivenAnswer(asked, answer, reason, by, now));
    }

    /** Takes the last answer back. */
    void goBack() {
        unfinished();
        if (answers.isEmpty()) {
            throw new Conflict("changedMeanwhile");
        }
        answers.remove(answers.size() - 1);
    }

    /** Settles the finding to which the answers lead. */
    void finish(Instrument instrument, Instant now) {
        unfinished();
        if (!(next(instrument) instanceof Finding reached)) {
            throw new RuleRefused("review.questionsOpen");
        }
        finding = reached.code();
        finishedAt = now;
        state = ReviewState.FINISHED;
    }

    /** The question or finding to which the answers lead. */
    final Step next(Instrument instrument) {
        return instrument.after(answers.stream().map(GivenAnswer::answer).toList());
    }

    private void unfinished() {
        if (state == ReviewState.FINISHED) {
            throw new Conflict("review.finished");
        }
    }

    UUID id() {
        return id;
    }

    UUID eventId() {
        return eventId;
    }

    UUID personId() {
        return personId;
    }

    UUID instrumentId() {
        return instrumentId;
    }

    String act() {
        return act;
    }

    String concern() {
        return concern;
    }

    ReviewState state() {
        return state;
    }

    UUID openedBy() {
        return openedBy;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant finishedAt() {
        return finishedAt;
    }

    int version() {
        return version;
    }

    List<SystemFactor> factors() {
        return factors.stream()
                .map(one -> new SystemFactor(one.factor(), one.note()))
                .toList();
    }

    List<GivenAnswer> answers() {
        return List.copyOf(answers);
    }
}
