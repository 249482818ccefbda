package org.handrail.web.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.handrail.account.AccountView;
import org.handrail.account.Accounts;
import org.handrail.staff.PersonCard;
import org.handrail.staff.StaffDirectory;
import org.handrail.web.shell.Paging;

/** The list of accounts. It stays as it was shown until the next page, so that a button means the line it stands in. */
@Named("accountPages")
@ViewScoped
public class AccountPages implements Serializable {
    private static final int LINES = 25;

    @Inject
    private Accounts accounts;

    @Inject
    private StaffDirectory directory;

    private Paging paging;
    private List<Line> lines;

    /** One account; {@code person} is empty where nobody stands behind it. */
    public record Line(AccountView account, String person, List<String> roles) implements Serializable {}

    public List<Line> getLines() {
        if (lines == null) {
            List<AccountView> views = accounts.list(getPaging().first(), LINES);
            Map<UUID, PersonCard> people = directory.people(views.stream()
                    .map(AccountView::personId)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet()));
            lines = views.stream().map(view -> line(view, people)).collect(Collectors.toList());
        }
        return lines;
    }

    public Paging getPaging() {
        if (paging == null) {
            paging = Paging.asked(accounts.count(), LINES);
        }
        return paging;
    }

    public String switchOff(String username) {
        return change(username, false);
    }

    public String switchOn(String username) {
        return change(username, true);
    }

    private String change(String username, boolean on) {
        accounts.enable(username, on);
        return "/admin/index?faces-redirect=true&page=" + getPaging().page() + "&done=" + (on ? "on" : "off") + "&name="
                + username;
    }

    private static Line line(AccountView view, Map<UUID, PersonCard> people) {
        PersonCard person = view.personId() == null ? null : people.get(view.personId());
        return new Line(
                view,
                person == null ? "" : person.name(),
                view.roles().stream().sorted().toList());
    }
}
