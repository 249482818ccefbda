package org.handrail.web.me;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handrail.configuration.Setting;
import org.handrail.configuration.Within;
import org.handrail.occupationalhealth.AppointmentView;
import org.handrail.occupationalhealth.MyOccupationalHealth;
import org.handrail.occupationalhealth.MyReferral;
import org.handrail.support.CaseCard;
import org.handrail.support.CaseState;
import org.handrail.web.shell.Format;

/** Says of a case what happens next, who does it and by when; where a time has passed it says so (B14). */
@Named
@RequestScoped
public class CaseStory {
    @Inject
    private Words words;

    @Inject
    private Format format;

    @Inject
    private Clock clock;

    @Inject
    private MyOccupationalHealth occupationalHealth;

    private List<MyReferral> referrals;

    /** What the case is about, with its day and nothing else: others may look over a shoulder. */
    public String about(CaseCard mine) {
        return mine.happenedAt() == null
                ? words.say("about.self", format.date(mine.offeredAt()))
                : words.say("about.event", format.date(mine.happenedAt()));
    }

    /** The heading of the page that says what happens next. */
    public String heading(CaseCard mine) {
        return words.say("next." + mine.state(), mine.peerName());
    }

    /** What happens next, sentence by sentence. */
    public List<String> lines(CaseCard mine) {
        List<String> lines = new ArrayList<>();
        if (mine.eventWithdrawn()) {
            lines.add(words.say("line.withdrawn"));
        }
        switch (mine.state()) {
            case OFFERED -> lines.add(words.say("line.offered"));
            case NOT_NOW -> lines.add(words.say("line.notNow", format.date(mine.askAgainAt())));
            case WAITING_FOR_PEER -> promise(lines, "line.waiting", mine.peerDueAt());
            case WITH_PEER -> withPeer(lines, mine);
            case WITH_OCCUPATIONAL_HEALTH -> {}
            case CLOSED -> lines.add(words.say("line.closed"));
        }
        if (mine.occupationalHealthAskedAt() != null && mine.state() != CaseState.CLOSED) {
            answering(mine)
                    .ifPresentOrElse(
                            referral -> answered(lines, mine, referral),
                            () -> asked(
                                    lines,
                                    mine,
                                    mine.occupationalHealthAskedAt()
                                            .plus(Within.of(Setting.SUPPORT_OCCUPATIONAL_HEALTH_WITHIN))));
        }
        return lines;
    }

    private void withPeer(List<String> lines, CaseCard mine) {
        if (mine.contactDueAt() == null) {
            lines.add(words.say("line.withPeer", mine.peerName()));
        } else if (mine.contactDueAt().isBefore(clock.instant())) {
            lines.add(words.say("line.contact.late", mine.peerName(), at(mine.contactDueAt())));
        } else {
            lines.add(words.say("line.contact", mine.peerName(), at(mine.contactDueAt())));
        }
    }

    /** The case is stopped, and occupational health still has what was asked of them. */
    public boolean keptByOccupationalHealth(CaseCard mine) {
        return mine.state() == CaseState.CLOSED
                && mine.occupationalHealthAskedAt() != null
                && answering(mine).filter(MyReferral::open).isPresent();
    }

    private Optional<MyReferral> answering(CaseCard mine) {
        if (referrals == null) {
            referrals = occupationalHealth.mine();
        }
        return MyReferral.answering(referrals, mine.occupationalHealthAskedAt(), clock.instant());
    }

    private void asked(List<String> lines, CaseCard mine, Instant due) {
        lines.add(words.say("line.oh.asked", at(mine.occupationalHealthAskedAt())));
        promise(lines, "line.oh.due", due);
    }

    private void answered(List<String> lines, CaseCard mine, MyReferral referral) {
        switch (referral.state()) {
            case RECEIVED, ACCEPTED -> asked(lines, mine, referral.contactDueAt());
            case BOOKED -> booked(lines, referral);
            case CONCLUDED -> lines.add(words.say("line.oh.concluded"));
            case WITHDRAWN -> lines.add(words.say("line.oh.withdrawn"));
        }
    }

    private void booked(List<String> lines, MyReferral referral) {
        AppointmentView last =
                referral.appointments().get(referral.appointments().size() - 1);
        lines.add(words.say(last.past() ? "line.oh.met" : "line.oh.booked", at(last.startsAt())));
    }

    private void promise(List<String> lines, String key, Instant due) {
        lines.add(words.say(due.isBefore(clock.instant()) ? key + ".late" : key, at(due)));
    }

    private String at(Instant due) {
        return format.dateTime(due);
    }
}
