package org.handrail.web.lead;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.handrail.configuration.Setting;
import org.handrail.configuration.Within;
import org.handrail.failure.HandrailException;
import org.handrail.support.CaseState;
import org.handrail.support.DayRow;
import org.handrail.support.PeerCandidate;
import org.handrail.support.ProgrammeDay;

/** One person who may need a peer, and the choice of one. */
@Named
@ViewScoped
public class LeadCase implements Serializable {
    @Inject
    private ProgrammeDay day;

    private UUID id;
    private UUID peer;
    private boolean assigned;
    private boolean found;
    private transient DayRow row;
    private transient List<PeerCandidate> candidates;

    /** Opens the case when the page is asked for, so that a wrong address becomes a message. */
    public void load() {
        row = day.open(id);
        found = true;
    }

    /** The case, null when there is none at this address. */
    public DayRow getRow() {
        if (row == null && found) {
            load();
        }
        return row;
    }

    public boolean isToAssign() {
        return getRow() != null && getRow().state() == CaseState.WAITING_FOR_PEER;
    }

    public List<PeerCandidate> getCandidates() {
        if (candidates == null) {
            candidates = day.candidates(id);
        }
        return candidates;
    }

    public String assign() {
        try {
            day.assign(id, peer);
        } catch (HandrailException e) {
            load();
            candidates = null;
            throw e;
        }
        return "/lead/case?faces-redirect=true&id=" + id + "&assigned=true";
    }

    /** Hours in which the peer makes contact. */
    public long getContactHours() {
        return Within.of(Setting.SUPPORT_CONTACT_WITHIN).toHours();
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public UUID getPeer() {
        return peer;
    }

    public void setPeer(UUID peer) {
        this.peer = peer;
    }

    public boolean isAssigned() {
        return assigned;
    }

    public void setAssigned(boolean assigned) {
        this.assigned = assigned;
    }
}
