package org.handrail.web.risk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.handrail.failure.NotFound;
import org.handrail.rootcause.ActionView;
import org.handrail.rootcause.Analyses;
import org.handrail.rootcause.AnalysisView;
import org.handrail.web.review.RecordId;

/** {@code /risk/live}: an action is in place; the people affected may be told. */
@Named
@ViewScoped
public class LiveAction implements Serializable {
    @Inject
    private Analyses analyses;

    private String id;
    private String action;
    private AnalysisView analysis;
    private ActionView of;
    private String told;

    /** Looks the action up. */
    public void load() {
        analysis = analyses.read(RecordId.of(id));
        UUID wanted = RecordId.of(action);
        of = analysis.causes().stream()
                .flatMap(cause -> cause.actions().stream())
                .filter(one -> one.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NotFound("notFound"));
    }

    /** Marks it as live. */
    public String live() {
        analyses.actionLive(analysis.id(), analysis.version(), of.id(), told);
        return "/risk/analysis?faces-redirect=true&id=" + analysis.id() + "&done=live";
    }

    public ActionView getOf() {
        return of;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getAction() {
        return action;
    }

    public void setAction(String action) {
        this.action = action;
    }

    public String getTold() {
        return told;
    }

    public void setTold(String told) {
        this.told = told;
    }
}
