package org.handrail.web.oh;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.handrail.occupationalhealth.Booking;
import org.handrail.occupationalhealth.Conclusion;
import org.handrail.occupationalhealth.Fitness;
import org.handrail.occupationalhealth.NextStep;
import org.handrail.occupationalhealth.ReferralSheet;
import org.handrail.occupationalhealth.ReferralState;
import org.handrail.occupationalhealth.Referrals;

/** One referral with its steps: accept, book, conclude. */
@Named("ohReferral")
@RequestScoped
public class ReferralPage {
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
    private int seenVersion;
    private ReferralSheet sheet;

    private LocalDate day;
    private LocalTime time;
    private Integer minutes;
    private String place;
    private Fitness fitness;
    private LocalDate reviewOn;
    private String note;

    /** Opens the referral when the page is asked for, so that a wrong address becomes a message. */
    public void load() {
        sheet = referrals.open(id);
    }

    public String accept() {
        referrals.accept(id, seenVersion);
        return again(Done.ACCEPTED);
    }

    public String book() {
        referrals.book(id, seenVersion, new Booking(day, time, minutes, place));
        return again(Done.BOOKED);
    }

    public String conclude() {
        referrals.conclude(id, seenVersion, new Conclusion(fitness, reviewOn, note));
        return again(Done.CONCLUDED);
    }

    private String again(Done what) {
        return "/oh/referral?faces-redirect=true&id=" + id + "&done=" + what;
    }

    /** The referral, null when there is none at this address. */
    public ReferralSheet getSheet() {
        if (sheet == null && id != null && FacesContext.getCurrentInstance().isPostback()) {
            sheet = referrals.open(id);
        }
        return sheet;
    }

    public boolean isToAccept() {
        return sheetState() == ReferralState.RECEIVED;
    }

    public boolean isToBook() {
        ReferralState state = sheetState();
        return state == ReferralState.ACCEPTED || state == ReferralState.BOOKED || getSheet().line().next() == NextStep.REVIEW;
    }

    public boolean isToConclude() {
        ReferralState state = sheetState();
        return state == ReferralState.ACCEPTED || state == ReferralState.BOOKED || state == ReferralState.CONCLUDED;
    }

    private ReferralState sheetState() {
        return getSheet().line().state();
    }

    public List<Fitness> getFitnesses() {
        return List.of(Fitness.values());
    }

    /** The version that the reader sees; given back with the step. */
    public int getVersion() {
        return getSheet().version();
    }

    public void setVersion(int version) {
        this.seenVersion = version;
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
