package org.handrail.web.oh;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.handrail.failure.Conflict;
import org.handrail.occupationalhealth.Booking;
import org.handrail.occupationalhealth.Conclusion;
import org.handrail.occupationalhealth.Fitness;
import org.handrail.occupationalhealth.NextStep;
import org.handrail.occupationalhealth.ReferralSheet;
import org.handrail.occupationalhealth.ReferralState;
import org.handrail.occupationalhealth.Referrals;

/** One referral with its steps: accept, book, conclude. */
@Named("ohReferral")
@ViewScoped
public class ReferralPage implements Serializable {
    /** What was done just before the page is shown. */
    public enum Done {
        ACCEPTED,
        BOOKED,
        CONCLUDED
    }

    @Inject
    private Referrals referrals;

    private UUID id;
    private Done done;
    private Integer version;
    private transient ReferralSheet sheet;

    private LocalDate day;
    private LocalTime time;
    private Integer minutes;
    private String place;
    private Fitness fitness;
    private LocalDate reviewOn;
    private String note;
    private boolean checking;

    /** Opens the referral when the page is asked for, so that a wrong address becomes a message. */
    public void load() {
        sheet = referrals.open(id);
        version = sheet.version();
    }

    /** The referral, null when there is none at this address. */
    public ReferralSheet getSheet() {
        if (sheet == null && version != null) {
            load();
        }
        return sheet;
    }

    public String accept() {
        return step(() -> referrals.accept(id, version), Done.ACCEPTED);
    }

    public String book() {
        return step(() -> referrals.book(id, version, new Booking(day, time, minutes, place)), Done.BOOKED);
    }

    /** Shows once more what will leave the room: a conclusion can't be taken back from those who have read it. */
    public void check() {
        checking = true;
    }

    public void change() {
        checking = false;
    }

    public String conclude() {
        checking = false;
        return step(() -> referrals.conclude(id, version, new Conclusion(fitness, reviewOn, note)), Done.CONCLUDED);
    }

    public boolean isChecking() {
        return checking;
    }

    private String step(Runnable action, Done what) {
        try {
            action.run();
        } catch (Conflict e) {
            load(); // the message says: look at it once more
            throw e;
        }
        return "/oh/referral?faces-redirect=true&id=" + id + "&done=" + what;
    }

    public boolean isToAccept() {
        return state() == ReferralState.RECEIVED;
    }

    public boolean isToBook() {
        ReferralState state = state();
        return state == ReferralState.ACCEPTED
                || state == ReferralState.BOOKED
                || sheet.line().next() == NextStep.REVIEW;
    }

    public boolean isToConclude() {
        ReferralState state = state();
        return state == ReferralState.ACCEPTED || state == ReferralState.BOOKED || state == ReferralState.CONCLUDED;
    }

    private ReferralState state() {
        return getSheet().line().state();
    }

    public List<Fitness> getFitnesses() {
        return List.of(Fitness.values());
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
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

    public LocalTime getTime() {
        return time;
    }

    public void setTime(LocalTime time) {
        this.time = time;
    }

    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public Fitness getFitness() {
        return fitness;
    }

    public void setFitness(Fitness fitness) {
        this.fitness = fitness;
    }

    public LocalDate getReviewOn() {
        return reviewOn;
    }

    public void setReviewOn(LocalDate reviewOn) {
        this.reviewOn = reviewOn;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
