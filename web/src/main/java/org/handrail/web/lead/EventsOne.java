package org.handrail.web.lead;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.handrail.adverseevent.AdverseEvents;
import org.handrail.adverseevent.EventView;
import org.handrail.adverseevent.InvolvedAs;
import org.handrail.staff.PersonCard;
import org.handrail.staff.StaffDirectory;

/** One event of which the programme lead says who was involved. */
@Named
@ViewScoped
public class EventsOne implements Serializable {
    private static final int MOST_FOUND = 20;
    private static final Set<String> PLACES =
            Set.of("subject", "contributor", "recorder", "encounter", "Encounter", "added");

    /** What was done just before. */
    public enum Done {
        ADDED,
        REFUSED,
        REVIEWED,
        LINKED
    }

    @Inject
    private AdverseEvents events;

    @Inject
    private StaffDirectory directory;

    private UUID id;
    private Done done;
    private boolean found;
    private String words;
    private UUID person;
    private InvolvedAs role;
    private transient EventView event;

    /** Opens the event when the page is asked for, so that a wrong address becomes a message. */
    public void load() {
        if (id != null) {
            event = events.open(id);
            found = true;
        }
    }

    /** The event, null when none is asked for or there is none at this address. */
    public EventView getEvent() {
        if (event == null && found) {
            load();
        }
        return event;
    }

    /** Stays on the page, with the people whose name or number begins with the words. */
    public void search() {
        person = null;
    }

    public List<PersonCard> getPeople() {
        return words == null || words.isBlank() ? List.of() : directory.search(words, MOST_FOUND);
    }

    public List<InvolvedAs> getRoles() {
        return Arrays.asList(InvolvedAs.values());
    }

    public String add() {
        events.addPerson(id, person, role);
        return here(Done.ADDED);
    }

    public String refuse(UUID involved) {
        events.refusePerson(id, involved);
        return here(Done.REFUSED);
    }

    public String confirm(UUID involved, InvolvedAs as) {
        events.addPerson(id, involved, as);
        return here(Done.ADDED);
    }

    public String markReviewed() {
        events.markReviewed(id);
        return "/lead/events?faces-redirect=true&done=" + Done.REVIEWED;
    }

    public String linkAgain() {
        events.linkAgain(id);
        return here(Done.LINKED);
    }

    /** The first part of a path, for which there is a word: contributor[1] is contributor. */
    public String place(String path) {
        String first = path.split("[\\[.]", 2)[0];
        return PLACES.contains(first) ? first : "other";
    }

    private String here(Done what) {
        return "/lead/events?faces-redirect=true&id=" + id + "&done=" + what;
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

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public UUID getPerson() {
        return person;
    }

    public void setPerson(UUID person) {
        this.person = person;
    }

    public InvolvedAs getRole() {
        return role;
    }

    public void setRole(InvolvedAs role) {
        this.role = role;
    }
}
