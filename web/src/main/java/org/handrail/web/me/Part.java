package org.handrail.web.me;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.handrail.adverseevent.InvolvedAs;
import org.handrail.adverseevent.MyPart;
import org.handrail.adverseevent.MyPartView;
import org.handrail.adverseevent.Said;

/** Where the person is named, and their word that it was not them or that their part was another. */
@Named
@RequestScoped
public class Part {
    /** What was done just before. */
    public enum Done {
        SAID,
        TAKEN_BACK
    }

    @Inject
    private MyPart parts;

    private UUID event;
    private Said say;
    private Done done;
    private InvolvedAs role;
    private List<MyPartView> mine;

    @PostConstruct
    void look() {
        event = Parameter.id("event");
        String asked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("say");
        say = Arrays.stream(Said.values())
                .filter(one -> one.name().equals(asked))
                .findFirst()
                .orElse(null);
    }

    /** Opens the part that is asked for; one in which the person is not named is not found. */
    public void load() {
        if (event != null) {
            parts.open(event);
        }
    }

    /** Where the person is named, latest first. */
    public List<MyPartView> getMine() {
        if (mine == null) {
            mine = parts.mine();
        }
        return mine;
    }

    /** The part that the person speaks of, null when there is none at this address. */
    public MyPartView getOne() {
        return getMine().stream()
                .filter(one -> one.eventId().equals(event) && one.named())
                .findFirst()
                .orElse(null);
    }

    /** Asks once more before anything is told. */
    public boolean isAsking() {
        return say != null && getOne() != null;
    }

    /** Every part but the one that we hold. */
    public List<InvolvedAs> getRoles() {
        return Arrays.stream(InvolvedAs.values())
                .filter(one -> getOne() == null || one != getOne().role())
                .toList();
    }

    public String tell() {
        if (say == Said.OTHER_ROLE) {
            parts.otherRole(event, role);
        } else {
            parts.notMe(event);
        }
        return "/me/part?faces-redirect=true&done=" + Done.SAID;
    }

    public String takeBack(UUID said) {
        parts.takeBack(said);
        return "/me/part?faces-redirect=true&done=" + Done.TAKEN_BACK;
    }

    public UUID getEvent() {
        return event;
    }

    public void setEvent(UUID event) {
        this.event = event;
    }

    public Said getSay() {
        return say;
    }

    public void setSay(Said say) {
        this.say = say;
    }

    public Done getDone() {
        return done;
    }

    public void setDone(Done done) {
        this.done = done;
    }

    public InvolvedAs getRole() {
        return role;
    }

    public void setRole(InvolvedAs role) {
        this.role = role;
    }
}
