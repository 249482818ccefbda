package org.handrail.web.lead;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.handrail.adverseevent.AdverseEvents;
import org.handrail.adverseevent.EventView;
import org.handrail.adverseevent.InvolvedAs;
import org.handrail.adverseevent.MentionKey;
import org.handrail.failure.HandrailException;
import org.handrail.staff.PersonCard;
import org.handrail.staff.StaffDirectory;

/**
 * One event of which the programme lead says who was involved. Keeps what was shown, so that a button means the line that it
 * stands in.
 */
@Named
@ViewScoped
public class EventsOne implements Serializable {
    private static final int MOST_FOUND = 20;

    /** What was done just before. */
    public enum Done {
        ADDED,
        NAMED,
        DISMISSED,
        REFUSED,
        KEPT,
        REVIEWED,
        LINKED
    }

    @Inject
    private AdverseEvents events;

    @Inject
    private StaffDirectory directory;

    private UUID id;
    private Done done;
    private String at;
    private String sent;
    private String words;
    private UUID person;
    private InvolvedAs role;
    private UUID[] there;
    private InvolvedAs thereAs = InvolvedAs.ACTOR;
    private EventView event;

    /** Opens the event when the page is asked for, so that a wrong address becomes a message. */
    public void load() {
        if (id != null) {
            event = events.open(id);
            role = isNaming() ? naming().role() : role;
        }
    }

    /** The event, null when none is asked for or there is none at this address. */
    public EventView getEvent() {
        return event;
    }

    /** Stays on the page, with the people whose name or number begins with the words. */
    public void search() {
        person = null;
    }

    public List<PersonCard> getPeople() {
        return words == null || words.isBlank() ? List.of() : directory.search(words, MOST_FOUND);
    }

    /** The unit after the name, for one of several who are called the same. */
    public String label(PersonCard card) {
        List<String> parts = new ArrayList<>(List.of(card.name()));
        card.identifiers().stream().findFirst().ifPresent(number -> parts.add(number.value()));
        directory.placementsOf(card.id(), event.line().happenedAt()).stream()
                .map(place -> place.unitName())
                .filter(unit -> unit != null)
                .findFirst()
                .ifPresent(parts::add);
        return String.join(", ", parts);
    }

    public List<InvolvedAs> getRoles() {
        return Arrays.asList(InvolvedAs.values());
    }

    /** Something in the event waits for a decision. */
    public boolean isOpen() {
        return !event.unmatched().isEmpty()
                || !event.suggested().isEmpty()
                || event.involved().stream().anyMatch(one -> one.says() != null);
    }

    /** The page is asked who stands behind one mention. */
    public boolean isNaming() {
        return naming() != null;
    }

    /** What the sender wrote of whom the lead looks for. */
    public String getSought() {
        EventView.NamedActor sought = naming();
        return sought == null ? null : sought.display() == null ? sought.referenceSent() : sought.display();
    }

    private EventView.NamedActor naming() {
        return event == null || at == null
                ? null
                : event.unmatched().stream()
                        .filter(one ->
                                one.path().equals(at) && one.referenceSent().equals(sent))
                        .findFirst()
                        .orElse(null);
    }

    /** Address at which the lead says who stands behind a mention. */
    public String address(EventView.NamedActor actor) {
        return "/lead/events?id=" + id + "&at=" + encoded(actor.path()) + "&sent=" + encoded(actor.referenceSent());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public String add() {
        EventView.NamedActor sought = naming();
        if (sought == null) {
            return act(() -> events.addPerson(id, person, role), Done.ADDED);
        }
        MentionKey mention = new MentionKey(sought.path(), sought.referenceSent());
        return act(() -> events.namePerson(id, mention, person, role), Done.NAMED);
    }

    /** Those of the unit who were there. */
    public String addThere() {
        return act(
                () -> {
                    for (UUID one : there) {
                        events.addPerson(id, one, thereAs);
                    }
                },
                Done.ADDED);
    }

    public String dismiss(String path, String reference) {
        return act(() -> events.dismissMention(id, new MentionKey(path, reference)), Done.DISMISSED);
    }

    public String refuse(UUID involved) {
        return act(() -> events.refusePerson(id, involved), Done.REFUSED);
    }

    public String confirm(UUID involved, InvolvedAs as) {
        return act(() -> events.addPerson(id, involved, as), Done.ADDED);
    }

    /** What the person said was looked at, and nothing changes. */
    public String keep(UUID involved) {
        return act(() -> events.keepPerson(id, involved), Done.KEPT);
    }

    public String markReviewed() {
        act(() -> events.markReviewed(id), Done.REVIEWED);
        return "/lead/events?faces-redirect=true&done=" + Done.REVIEWED;
    }

    public String linkAgain() {
        return act(() -> events.linkAgain(id), Done.LINKED);
    }

    private String act(Runnable action, Done what) {
        try {
            action.run();
        } catch (HandrailException e) {
            load(); // somebody else was quicker: show how it stands now
            throw e;
        }
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

    public String getAt() {
        return at;
    }

    public void setAt(String at) {
        this.at = at;
    }

    public String getSent() {
        return sent;
    }

    public void setSent(String sent) {
        this.sent = sent;
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

    /** Chosen among the people of the unit. */
    public UUID[] getThere() {
        return there;
    }

    public void setThere(UUID[] there) {
        this.there = there;
    }

    public InvolvedAs getThereAs() {
        return thereAs;
    }

    public void setThereAs(InvolvedAs thereAs) {
        this.thereAs = thereAs;
    }
}
