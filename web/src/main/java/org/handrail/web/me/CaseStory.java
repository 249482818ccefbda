package org.handrail.web.me;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
        switch (mine.state()) {
            case OFFERED -> lines.add(words.say("line.offered"));
            case NOT_NOW -> lines.add(words.say("line.notNow", format.date(mine.askAgainAt())));
            case WAITING_FOR_PEER -> promise(lines, "line.waiting", mine.peerDueAt());
            case WITH_PEER -> withPeer(lines, mine);
            case WITH_OCCUPATIONAL_HEALTH -> {}
            case CLOSED -> lines.add(words.say("line.closed"));
        }
        if (mine.occupationalHealthAskedAt() != null && mine.state() != CaseState.CLOSED) {
            occupationalHealth(lines, mine);
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

    private void occupationalHealth(List<String> lines, CaseCard mine) {
        if (mine.occupationalHealthDueAt() == null) {
            lines.add(words.say("line.oh.seen"));
        } else {
            lines.add(words.say("line.oh.asked", at(mine.occupationalHealthAskedAt())));
            promise(lines, "line.oh.due", mine.occupationalHealthDueAt());
        }
    }

    private void promise(List<String> lines, String key, Instant due) {
        lines.add(words.say(due.isBefore(clock.instant()) ? key + ".late" : key, at(due)));
    }

    private String at(Instant due) {
        return format.dateTime(due);
    }
}
