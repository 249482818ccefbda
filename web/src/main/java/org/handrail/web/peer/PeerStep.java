package org.handrail.web.peer;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.handrail.configuration.Setting;
import org.handrail.configuration.Within;
import org.handrail.failure.InvalidInput;
import org.handrail.failure.NotFound;
import org.handrail.support.HowItGoes;
import org.handrail.support.PeerCaseRow;
import org.handrail.support.PeerTalks;
import org.handrail.support.TalkMode;

/** The steps a peer takes with one person, each on a page of its own, and the page that confirms them. */
@Named
@ViewScoped
public class PeerStep implements Serializable {
    /** What was done. */
    public enum Done {
        TALK,
        CHECK_IN,
        OCCUPATIONAL_HEALTH,
        HANDED_BACK
    }

    @Inject
    private PeerTalks talks;

    private UUID id;
    private UUID checkIn;
    private Done done;
    private boolean found;
    private transient PeerCaseRow row;

    private LocalDate day;
    private Integer minutes;
    private TalkMode mode;
    private HowItGoes howItGoes;
    private boolean agreed;

    /** Looks for the person among mine, so that a wrong address becomes a message. */
    public void load() {
        row = mine();
        if (row == null) {
            throw new NotFound("notFound");
        }
        found = true;
    }

    /** The person, null when it is none of mine (after handing back, too). */
    public PeerCaseRow getRow() {
        if (row == null && id != null) {
            row = mine();
        }
        return row;
    }

    private PeerCaseRow mine() {
        return talks.cases().stream()
                .filter(one -> one.caseId().equals(id))
                .findFirst()
                .orElse(null);
    }

    public boolean isFound() {
        return found;
    }

    public String logTalk() {
        talks.logTalk(id, day, minutes, mode);
        return done(Done.TALK);
    }

    public String answerCheckIn() {
        talks.checkInDone(checkIn, howItGoes);
        return done(Done.CHECK_IN);
    }

    public String askOccupationalHealth() {
        try {
            talks.askOccupationalHealth(id, agreed);
        } catch (InvalidInput e) {
            FacesContext faces = FacesContext.getCurrentInstance();
            String sentence = e.sentence(faces.getViewRoot().getLocale());
            faces.addMessage("form:agreed", new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
            return null;
        }
        return done(Done.OCCUPATIONAL_HEALTH);
    }

    public String handBack() {
        talks.handBack(id);
        return done(Done.HANDED_BACK);
    }

    /** Hours in which somebody else acts: the programme lead after a hand-back, else occupational health. */
    public long getHours() {
        Setting within =
                done == Done.HANDED_BACK ? Setting.SUPPORT_PEER_WITHIN : Setting.SUPPORT_OCCUPATIONAL_HEALTH_WITHIN;
        return Within.of(within).toHours();
    }

    private String done(Done what) {
        return "/peer/done?faces-redirect=true&id=" + id + "&what=" + what;
    }

    public List<TalkMode> getModes() {
        return List.of(TalkMode.values());
    }

    public List<HowItGoes> getAnswers() {
        return List.of(HowItGoes.values());
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public UUID getCheckIn() {
        return checkIn;
    }

    public void setCheckIn(UUID checkIn) {
        this.checkIn = checkIn;
    }

    public Done getDone() {
        return done;
    }

    public void setDone(Done done) {
        this.done = done;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }

    public TalkMode getMode() {
        return mode;
    }

    public void setMode(TalkMode mode) {
        this.mode = mode;
    }

    public HowItGoes getHowItGoes() {
        return howItGoes;
    }

    public void setHowItGoes(HowItGoes howItGoes) {
        this.howItGoes = howItGoes;
    }

    public boolean isAgreed() {
        return agreed;
    }

    public void setAgreed(boolean agreed) {
        this.agreed = agreed;
    }
}
