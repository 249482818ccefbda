package org.handrail.web.lead;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.handrail.failure.HandrailException;
import org.handrail.support.HelpCallView;
import org.handrail.support.HelpCalls;

/** Open calls for help, for programme leads and peers. Keeps the lines that were shown, so that a button means its line. */
@Named
@ViewScoped
public class HelpCallBoard implements Serializable {
    /** One open call. {@code answeredBy} is null while nobody has answered. */
    public record Line(UUID id, String name, Instant openedAt, Instant againAt, String answeredBy, Instant answeredAt)
            implements Serializable {
        static Line of(HelpCallView call) {
            return new Line(
                    call.id(),
                    call.personName(),
                    call.openedAt(),
                    call.dueAt(),
                    call.acknowledgedByName(),
                    call.acknowledgedAt());
        }
    }

    /** What was done just before. */
    public enum Done {
        ANSWERED,
        REACHED
    }

    @Inject
    private HelpCalls calls;

    private ArrayList<Line> lines;
    private Done done;

    public List<Line> getLines() {
        if (lines == null) {
            lines = new ArrayList<>(calls.open().stream().map(Line::of).toList());
        }
        return lines;
    }

    public String acknowledge(UUID call) {
        return act(() -> calls.acknowledge(call), Done.ANSWERED);
    }

    public String reached(UUID call) {
        return act(() -> calls.reached(call), Done.REACHED);
    }

    private String act(Runnable action, Done what) {
        try {
            action.run();
        } catch (HandrailException e) {
            lines = null; // somebody else was quicker: show how it stands now
            throw e;
        }
        String page =
                FacesContext.getCurrentInstance().getViewRoot().getViewId().replaceFirst("\\.xhtml$", "");
        return page + "?faces-redirect=true&call=" + what;
    }

    public Done getDone() {
        return done;
    }

    public void setDone(Done done) {
        this.done = done;
    }
}
