package org.handrail.web.risk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.handrail.failure.NotFound;
import org.handrail.rootcause.ActionType;
import org.handrail.rootcause.AddAction;
import org.handrail.rootcause.Analyses;
import org.handrail.rootcause.AnalysisView;
import org.handrail.rootcause.CauseView;
import org.handrail.staff.Identifier;
import org.handrail.staff.PersonCard;
import org.handrail.web.review.RecordId;

/** {@code /risk/action}: one action for one cause, with one owner who is searched by name. */
@Named
@ViewScoped
public class NewAction implements Serializable {
    /** Somebody who can own the action. */
    public record Candidate(UUID id, String name, String number) implements Serializable {}

    @Inject
    private Analyses analyses;

    private String id;
    private String cause;
    private AnalysisView analysis;
    private CauseView of;
    private String description;
    private ActionType type;
    private boolean addressesCondition;
    private String words;
    private String searched;
    private List<Candidate> candidates = List.of();
    private String owner;
    private LocalDate dueOn;

    /** Looks the analysis and its cause up. */
    public void load() {
        analysis = analyses.read(RecordId.of(id));
        UUID wanted = RecordId.of(cause);
        of = analysis.causes().stream()
                .filter(one -> one.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NotFound("notFound"));
    }

    /** Searches people; everything typed stays. */
    public void search() {
        searched = words == null ? "" : words;
        candidates = analyses.people(words).stream().map(NewAction::candidate).toList();
        owner = candidates.size() == 1 ? candidates.get(0).id().toString() : null;
    }

    /** Adds the action. */
    public String add() {
        UUID chosen = RecordId.find(owner).orElse(null);
        analyses.addAction(
                analysis.id(),
                analysis.version(),
                new AddAction(of.id(), description, type, addressesCondition, chosen, dueOn));
        return "/risk/analysis?faces-redirect=true&id=" + analysis.id() + "&done=action";
    }

    private static Candidate candidate(PersonCard card) {
        return new Candidate(
                card.id(),
                card.name(),
                card.identifiers().stream().map(Identifier::value).findFirst().orElse(""));
    }

    public List<ActionType> getTypes() {
        return List.of(ActionType.values());
    }

    public AnalysisView getAnalysis() {
        return analysis;
    }

    public CauseView getOf() {
        return of;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getCause() {
        return cause;
    }

    public void setCause(String cause) {
        this.cause = cause;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public ActionType getType() {
        return type;
    }

    public void setType(ActionType type) {
        this.type = type;
    }

    public boolean isAddressesCondition() {
        return addressesCondition;
    }

    public void setAddressesCondition(boolean addressesCondition) {
        this.addressesCondition = addressesCondition;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getSearched() {
        return searched;
    }

    public List<Candidate> getCandidates() {
        return candidates;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }
}
