package org.handrail.web.peer;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.handrail.support.CheckInView;
import org.handrail.support.PeerCaseView;
import org.handrail.support.PeerTalks;

/** One person a peer is with. Opening the page writes a line that the person sees. */
@Named
@ViewScoped
public class PeerPerson implements Serializable {
    @Inject
    private PeerTalks talks;

    private UUID id;
    private transient PeerCaseView view;

    public void load() {
        view = talks.open(id);
    }

    /** The case, null when there is none of mine at this address. */
    public PeerCaseView getView() {
        return view;
    }

    /** The first check-in that is still open, or null. */
    public CheckInView getNextCheckIn() {
        return view.checkIns().stream()
                .filter(one -> one.doneAt() == null)
                .findFirst()
                .orElse(null);
    }

    /** Check-ins that were done. */
    public List<CheckInView> getDone() {
        return view.checkIns().stream().filter(one -> one.doneAt() != null).toList();
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }
}
