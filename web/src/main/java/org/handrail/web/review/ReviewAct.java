package org.handrail.web.review;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.handrail.justculture.ConductReviews;
import org.handrail.justculture.ContributoryFactor;
import org.handrail.justculture.ReviewRecord;
import org.handrail.justculture.ReviewState;
import org.handrail.justculture.SystemFactor;

/** {@code /review/act}: the factors of the system, then one question at a time, then the finding with its reasoning. */
@Named
@ViewScoped
public class ReviewAct implements Serializable {
    @Inject
    private ConductReviews reviews;

    private String id;
    private String change;
    private String done;
    private ReviewRecord review;
    private final Map<ContributoryFactor, String> notes = new EnumMap<>(ContributoryFactor.class);
    private String answer;
    private String reason;

    /** Opens the review. */
    public void load() {
        review = reviews.read(RecordId.of(id));
        review.reasoning().factors().forEach(named -> notes.put(named.factor(), named.note()));
    }

    public boolean isNamingFactors() {
        return review.line().state() == ReviewState.SYSTEM_FIRST || ("factors".equals(change) && isOpen());
    }

    public boolean isAsking() {
        return isOpen() && !isNamingFactors() && review.reasoning().question() != null;
    }

    public boolean isReached() {
        return isOpen() && !isNamingFactors() && review.reasoning().finding() != null;
    }

    public boolean isOpen() {
        return review.line().state() != ReviewState.FINISHED;
    }

    /** Saves the factors that have a note. */
    public String nameFactors() {
        reviews.nameSystemFactors(
                review.line().id(),
                review.version(),
                Arrays.stream(ContributoryFactor.values())
                        .filter(factor ->
                                notes.get(factor) != null && !notes.get(factor).isBlank())
                        .map(factor -> new SystemFactor(factor, notes.get(factor)))
                        .toList());
        return again("factors");
    }

    /** Saves the answer. */
    public String save() {
        reviews.answer(
                review.line().id(),
                review.version(),
                review.reasoning().question().code(),
                answer,
                reason);
        return again("answer");
    }

    /** Takes the last answer back. */
    public String goBack() {
        reviews.goBack(review.line().id(), review.version());
        return again("back");
    }

    /** Settles the finding. */
    public String finish() {
        reviews.finish(review.line().id(), review.version());
        return again("finished");
    }

    private String again(String what) {
        return "/review/act?faces-redirect=true&id=" + review.line().id() + "&done=" + what;
    }

    /** What was just done: a key of the page's sentences, or empty. */
    public String getSaid() {
        return done != null
                        && List.of("opened", "factors", "answer", "back", "finished")
                                .contains(done)
                ? done
                : "";
    }

    public Map<ContributoryFactor, String> getNotes() {
        return notes;
    }

    public ReviewRecord getReview() {
        return review;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getChange() {
        return change;
    }

    public void setChange(String change) {
        this.change = change;
    }

    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = done;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
