package org.handrail.web.me;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.handrail.support.CaseCard;
import org.handrail.support.CheckInView;
import org.handrail.support.HowItGoes;
import org.handrail.support.MySupport;

/** How it goes: one question, one press. */
@Named
@RequestScoped
public class Asked {
    @Inject
    private MySupport support;

    private UUID id;
    private CheckInView checkIn;

    @PostConstruct
    void look() {
        id = Parameter.id("id");
    }

    /** Opens the question; somebody else's is not found. */
    public void load() {
        checkIn = support.checkIn(id);
    }

    public String better() {
        return answer(HowItGoes.BETTER);
    }

    public String same() {
        return answer(HowItGoes.SAME);
    }

    public String harder() {
        return answer(HowItGoes.HARDER);
    }

    public String noAnswer() {
        return answer(HowItGoes.NO_ANSWER);
    }

    /** The question is there, and nobody has answered it. */
    public boolean isOpen() {
        return checkIn() != null && checkIn.doneAt() == null;
    }

    public boolean isAnswered() {
        return checkIn() != null && checkIn.doneAt() != null;
    }

    public CaseCard getCard() {
        return support.open(checkIn().caseId());
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    private String answer(HowItGoes how) {
        UUID about = support.checkIn(id).caseId();
        support.answer(id, how);
        return how == HowItGoes.HARDER
                ? "/me/choices?faces-redirect=true&harder=true&case=" + about
                : "/me/done?faces-redirect=true&asked=true&case=" + about;
    }

    private CheckInView checkIn() {
        if (checkIn == null && id != null) {
            checkIn = support.checkIn(id);
        }
        return checkIn;
    }
}
