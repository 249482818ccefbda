package org.handrail.web.me;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.UUID;
import org.handrail.account.Callers;
import org.handrail.configuration.Setting;
import org.handrail.configuration.Within;
import org.handrail.staff.EmploymentKind;
import org.handrail.staff.StaffDirectory;
import org.handrail.support.CaseCard;
import org.handrail.support.CaseState;
import org.handrail.support.MySupport;
import org.handrail.support.Trigger;
import org.handrail.web.shell.Format;

/** First words, what stays between us, and the choices of one case; also the page that says what happens next. */
@Named
@RequestScoped
public class Choices {
    @Inject
    private MySupport support;

    @Inject
    private StaffDirectory directory;

    @Inject
    private Callers callers;

    @Inject
    private Words words;

    @Inject
    private Format format;

    @Inject
    private Clock clock;

    private UUID caseId;
    private boolean harder;
    private CaseCard card;

    @PostConstruct
    void look() {
        caseId = Parameter.id("case");
    }

    /** Opens the case; one that is not the caller's is not found. */
    public void load() {
        card = support.open(caseId);
    }

    public String talkToPeer() {
        support.talkToPeer(caseId);
        return next();
    }

    public String talkToOccupationalHealth() {
        support.talkToOccupationalHealth(caseId);
        return next();
    }

    public String notNow() {
        support.notNow(caseId);
        return next();
    }

    public String stop() {
        support.stop(caseId);
        return next();
    }

    public String helpNow() {
        support.helpNow(caseId);
        return "/me/now?faces-redirect=true";
    }

    public String wantNews() {
        support.wantsNews(caseId, true);
        return next();
    }

    public String wantNoNews() {
        support.wantsNews(caseId, false);
        return next();
    }

    public boolean isFound() {
        return getCard() != null;
    }

    public boolean isAnswered() {
        return getCard().state() != CaseState.OFFERED;
    }

    /** A peer can be asked for. */
    public boolean isPeerOpen() {
        return getCard().state() != CaseState.WAITING_FOR_PEER && getCard().state() != CaseState.WITH_PEER;
    }

    public boolean isLaterOpen() {
        return getCard().state() == CaseState.OFFERED || getCard().state() == CaseState.WAITING_FOR_PEER;
    }

    public boolean isStopOpen() {
        return isAnswered() && getCard().state() != CaseState.CLOSED;
    }

    /** The person is asked how it goes at the next date. */
    public boolean isAsked() {
        return isStopOpen() && getCard().state() != CaseState.NOT_NOW;
    }

    /** News come from an event. */
    public boolean isWithEvent() {
        return getCard().trigger() != Trigger.SELF;
    }

    /** The person learns here: one more line says that they are no burden (A74, A76). */
    public boolean isLearning() {
        return directory
                .person(callers.person())
                .map(me -> me.employment() == EmploymentKind.STUDENT || me.employment() == EmploymentKind.TRAINEE)
                .orElse(false);
    }

    /** By when a peer would be picked. */
    public String getPeerHint() {
        return words.say(
                "choice.peer.hint", format.dateTime(clock.instant().plus(Within.of(Setting.SUPPORT_PEER_WITHIN))));
    }

    /** By when occupational health would make contact. */
    public String getOccupationalHealthHint() {
        return words.say(
                "choice.oh.hint",
                format.dateTime(clock.instant().plus(Within.of(Setting.SUPPORT_OCCUPATIONAL_HEALTH_WITHIN))));
    }

    public CaseCard getCard() {
        if (card == null && caseId != null) {
            card = support.cases().stream()
                    .filter(mine -> mine.id().equals(caseId))
                    .findFirst()
                    .orElse(null);
        }
        return card;
    }

    public UUID getCaseId() {
        return caseId;
    }

    public void setCaseId(UUID caseId) {
        this.caseId = caseId;
    }

    /** The person just said that it goes harder. */
    public boolean isHarder() {
        return harder;
    }

    public void setHarder(boolean harder) {
        this.harder = harder;
    }

    private String next() {
        return "/me/done?faces-redirect=true&case=" + caseId;
    }
}
