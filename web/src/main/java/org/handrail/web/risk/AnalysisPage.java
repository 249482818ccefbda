package org.handrail.web.risk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.handrail.rootcause.Analyses;
import org.handrail.rootcause.AnalysisState;
import org.handrail.rootcause.AnalysisView;
import org.handrail.rootcause.LatentCondition;
import org.handrail.web.review.RecordId;

/** {@code /risk/analysis}: causes, actions with their strength, closing, telling the outcome. */
@Named
@ViewScoped
public class AnalysisPage implements Serializable {
    @Inject
    private Analyses analyses;

    private String id;
    private String done;
    private AnalysisView analysis;
    private String statement;
    private LatentCondition condition;
    private String told;

    /** Looks the analysis up. */
    public void load() {
        analysis = analyses.read(RecordId.of(id));
    }

    /** Adds a cause. */
    public String addCause() {
        analyses.addCause(analysis.id(), analysis.version(), statement, condition);
        return again("cause");
    }

    /** Closes the analysis, unless a cause still stands. */
    public String close() {
        analyses.close(analysis.id(), analysis.version());
        return again("closed");
    }

    /** Ties the outcome to the cases and tells the people affected. */
    public String linkOutcome() {
        analyses.linkOutcome(analysis.id(), analysis.version(), told);
        return again("linked");
    }

    private String again(String what) {
        return "/risk/analysis?faces-redirect=true&id=" + analysis.id() + "&done=" + what;
    }

    /** What was just done: a key of the page's sentences, or empty. */
    public String getSaid() {
        return done != null
                        && List.of("opened", "cause", "action", "live", "closed", "linked")
                                .contains(done)
                ? done
                : "";
    }

    public boolean isOpen() {
        return analysis.state() == AnalysisState.OPEN;
    }

    public List<LatentCondition> getConditions() {
        return List.of(LatentCondition.values());
    }

    public AnalysisView getAnalysis() {
        return analysis;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = done;
    }

    public String getStatement() {
        return statement;
    }

    public void setStatement(String statement) {
        this.statement = statement;
    }

    public LatentCondition getCondition() {
        return condition;
    }

    public void setCondition(LatentCondition condition) {
        this.condition = condition;
    }

    public String getTold() {
        return told;
    }

    public void setTold(String told) {
        this.told = told;
    }
}
