package org.handrail.web.me;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.handrail.configuration.Setting;
import org.handrail.helpline.Helpline;
import org.handrail.helpline.Helplines;

/** Help numbers for every page, signed in or not. */
@Named
@RequestScoped
public class HelpNumbers {
    @Inject
    private Helplines helplines;

    /** The emergency number, then a line for staff and one for everybody, open at this hour. */
    public List<Helpline> getFew() {
        return helplines.few();
    }

    /** Everything that is open at this hour. */
    public List<Helpline> getOpen() {
        return helplines.openNow();
    }

    /** What is closed at this hour, or has hours that we do not know. */
    public List<Helpline> getOthers() {
        List<Helpline> open = helplines.openNow();
        return helplines.all().stream().filter(line -> !open.contains(line)).toList();
    }

    /** How to reach the programme of this hospital, empty where the hospital gave nothing. */
    public String getProgramme() {
        return Setting.PROGRAMME_CONTACT.find().orElse("");
    }
}
