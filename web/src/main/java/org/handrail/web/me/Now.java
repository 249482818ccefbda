package org.handrail.web.me;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.handrail.account.Role;
import org.handrail.support.HelpCallView;
import org.handrail.support.MySupport;
import org.handrail.web.shell.Format;
import org.handrail.web.shell.User;

/** A call for help: what is true at this moment. Acknowledged is not reached. */
@Named
@RequestScoped
public class Now {
    @Inject
    private MySupport support;

    @Inject
    private User user;

    @Inject
    private Words words;

    @Inject
    private Format format;

    private HelpCallView call;

    @PostConstruct
    void look() {
        if (isOpenToMe()) {
            call = support.helpCall().orElse(null);
        }
    }

    /** Asks the people on call to make contact. */
    public String call() {
        support.helpNow(null);
        return "/me/now?faces-redirect=true";
    }

    /** Whoever looks has a page of their own here. */
    public boolean isOpenToMe() {
        return user.isSignedIn() && user.has(Role.STAFF);
    }

    /** Somebody is still to come: a new call is not needed. */
    public boolean isGoingOn() {
        return call != null && call.reachedAt() == null;
    }

    public String getHeading() {
        if (call == null) {
            return words.say("now.none");
        }
        if (call.reachedAt() != null) {
            return words.say("now.reached", call.acknowledgedByName(), format.time(call.reachedAt()));
        }
        if (call.acknowledgedAt() == null && call.timesPaged() > 0 && call.peopleTold() == 0) {
            return words.say("now.nobody");
        }
        return call.acknowledgedAt() == null
                ? words.say("now.waiting")
                : words.say("now.answered", call.acknowledgedByName(), format.time(call.acknowledgedAt()));
    }

    /** What happens next, sentence by sentence. */
    public List<String> getLines() {
        if (call == null) {
            return List.of(words.say("now.none.text"));
        }
        if (call.reachedAt() != null) {
            return List.of(words.say("now.reached.text"));
        }
        if (call.acknowledgedAt() != null) {
            return List.of(words.say("now.answered.text", format.time(call.dueAt())));
        }
        if (call.timesPaged() == 0) {
            return List.of(words.say("now.waiting.first", format.time(call.openedAt())));
        }
        if (call.peopleTold() == 0) {
            return List.of(words.say("now.nobody.text", format.time(call.openedAt()), format.time(call.dueAt())));
        }
        return call.peopleMailed() == 0
                ? List.of(words.say("now.waiting.pages", format.time(call.openedAt())))
                : List.of(
                        words.say("now.waiting.text", format.time(call.openedAt())),
                        words.say("now.waiting.again", format.time(call.dueAt())));
    }
}
