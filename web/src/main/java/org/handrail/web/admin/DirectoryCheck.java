package org.handrail.web.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.handrail.roster.RosterCounts;
import org.handrail.roster.RosterFault;
import org.handrail.roster.RosterLine;
import org.handrail.roster.RosterLine.Outcome;
import org.handrail.roster.RosterPreview;
import org.handrail.roster.Rosters;
import org.handrail.web.shell.Format;
import org.handrail.web.shell.Paging;
import org.handrail.web.shell.User;

/** {@code /admin/directory/check}: what an uploaded list would change, row by row, and the yes to it. */
@Named("directoryCheck")
@ViewScoped
public class DirectoryCheck implements Serializable {
    private static final int LINES = 50;

    @Inject
    private Rosters rosters;

    @Inject
    private Format format;

    @Inject
    private User user;

    private UUID id;
    private String asked;
    /** Of the preview that was shown: the yes means that one. */
    private String seen;

    private transient RosterPreview preview;
    private transient Paging paging;

    /** A group of rows. */
    public record Kind(Outcome outcome, long count, boolean shown) {}

    /** Works out what the file would do. */
    public void load() {
        seen = getPreview().fingerprint();
    }

    public String apply() {
        rosters.apply(id, seen, user.getLocale());
        return "/admin/directory/check?faces-redirect=true&id=" + id;
    }

    public RosterPreview getPreview() {
        if (preview == null) {
            preview = rosters.preview(id);
        }
        return preview;
    }

    public RosterCounts getCounts() {
        return getPreview().upload().counts();
    }

    /** The groups that have rows, refused ones first. */
    public List<Kind> getKinds() {
        return Arrays.stream(Outcome.values())
                .map(outcome -> new Kind(outcome, count(outcome), outcome.name().equals(getShow())))
                .filter(kind -> kind.count() > 0)
                .toList();
    }

    /** The rows of the chosen group that are on this page. */
    public List<RosterLine> getLines() {
        return getPreview().lines().stream()
                .filter(line -> line.outcome().name().equals(getShow()))
                .skip(getPaging().first())
                .limit(LINES)
                .toList();
    }

    public Paging getPaging() {
        if (paging == null) {
            paging = Paging.asked(count(Outcome.valueOf(getShow())), LINES);
        }
        return paging;
    }

    /** Why a row is refused, in the reader's language. */
    public List<String> reasons(RosterLine line) {
        return line.faults().stream()
                .map((RosterFault fault) -> fault.sentence(user.getLocale()))
                .toList();
    }

    /** From when until when, as far as it is known. */
    public String days(RosterLine line) {
        return line.startsOn() == null && line.endsOn() == null
                ? "–"
                : day(line.startsOn()) + " – " + day(line.endsOn());
    }

    private String day(LocalDate day) {
        return day == null ? "…" : format.day(day);
    }

    private long count(Outcome outcome) {
        return getPreview().lines().stream()
                .filter(line -> line.outcome() == outcome)
                .count();
    }

    /** The chosen group; without a choice the first that has rows. */
    public String getShow() {
        if (Arrays.stream(Outcome.values()).anyMatch(one -> one.name().equals(asked))) {
            return asked;
        }
        return Arrays.stream(Outcome.values())
                .filter(outcome -> count(outcome) > 0)
                .findFirst()
                .orElse(Outcome.UNCHANGED)
                .name();
    }

    /** What the address asks to be shown. Faces reads it before it knows which file is meant. */
    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }
}
