package org.handrail.web.admin;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.Flash;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.handrail.account.Accounts;
import org.handrail.account.Role;
import org.handrail.staff.Identifier;
import org.handrail.staff.PersonCard;
import org.handrail.staff.StaffDirectory;

/** Making an account: a user name, the person behind it, the roles. */
@Named("newAccount")
@ViewScoped
public class NewAccount implements Serializable {
    /** More matches than these are not a choice but a search. */
    private static final int MATCHES = 10;

    /** A person who could be meant. */
    public record Match(String id, String label) implements Serializable {}

    @Inject
    private Accounts accounts;

    @Inject
    private StaffDirectory directory;

    private String username;
    private String who;
    private String searched;
    private String person;
    private List<String> roles = new ArrayList<>(List.of(Role.STAFF));
    private List<Match> matches = new ArrayList<>();

    /** Makes the account, or asks which of several people is meant. */
    public String create() {
        if (who != null && !who.equals(searched)) {
            matches = new ArrayList<>(directory.search(who, MATCHES).stream()
                    .map(NewAccount::match)
                    .toList());
            searched = who;
            person = matches.size() == 1 ? matches.get(0).id() : null;
            if (matches.size() != 1) {
                complain(matches.isEmpty() ? "new.person.none" : "new.person.several");
                return null;
            }
        }
        if (who != null && person == null) {
            complain(matches.isEmpty() ? "new.person.none" : "new.person.several");
            return null;
        }
        String password = accounts.create(username, who == null ? null : UUID.fromString(person), Set.copyOf(roles));
        Flash once = FacesContext.getCurrentInstance().getExternalContext().getFlash();
        once.put("password", password);
        once.put("username", username);
        return "/admin/created?faces-redirect=true";
    }

    private static void complain(String key) {
        FacesContext faces = FacesContext.getCurrentInstance();
        String sentence =
                faces.getApplication().getResourceBundle(faces, "adminText").getString(key);
        faces.addMessage("form:who", new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
    }

    private static Match match(PersonCard card) {
        String numbers = String.join(
                ", ", card.identifiers().stream().map(Identifier::value).toList());
        return new Match(card.id().toString(), card.name() + (numbers.isEmpty() ? "" : " (" + numbers + ")"));
    }

    public List<String> getAllRoles() {
        return Role.OF_ACCOUNTS;
    }

    /** The people to choose from, when the words fit several. */
    public List<Match> getMatches() {
        return matches;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getWho() {
        return who;
    }

    public void setWho(String who) {
        this.who = who;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public List<String> getRoles() {
        return roles;
    }

    public void setRoles(List<String> roles) {
        this.roles = roles;
    }
}
