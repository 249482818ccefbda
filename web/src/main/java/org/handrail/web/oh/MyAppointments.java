package org.handrail.web.oh;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.handrail.occupationalhealth.MyOccupationalHealth;
import org.handrail.occupationalhealth.MyReferral;

/** The person's own appointments, and taking one back. */
@Named
@ViewScoped
public class MyAppointments implements Serializable {
    @Inject
    private MyOccupationalHealth occupationalHealth;

    private UUID id;
    private boolean stopped;
    private transient List<MyReferral> all;

    public List<MyReferral> getAll() {
        if (all == null) {
            all = occupationalHealth.mine();
        }
        return all;
    }

    /** Whether {@code id} is one of mine that can still be taken back. */
    public boolean isToStop() {
        return getAll().stream()
                .anyMatch(referral -> referral.open() && referral.id().equals(id));
    }

    public String stop() {
        occupationalHealth.withdraw(id);
        return "/me/appointments?faces-redirect=true&stopped=true";
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public boolean isStopped() {
        return stopped;
    }

    public void setStopped(boolean stopped) {
        this.stopped = stopped;
    }
}
