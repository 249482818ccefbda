package org.handrail.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.handrail.micro.demo.PageUser;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whether somebody takes support or not can't be found out by those who review, manage, assess risks or sent the event:
 * nothing that they can get changes by one byte. Needs the demo hospital; three people of the manager's own ward and a
 * colleague who is both a peer and a reviewer get accounts of their own here.
 */
class NonInterferenceBlackBoxIT {
    private static final String PASSWORD = "handrail-demo";
    private static final String ACCEPTS = "S0050";
    private static final String DECLINES = "S0062";
    private static final String ASKS_DOCTOR = "S0074";
    private static final String PEER_AND_REVIEWER = "S0083";
    private static final String NUMBERS = "urn:handrail:demo:staff-number";
    private static final Map<String, PageUser> PEOPLE = new HashMap<>();
    private static final Map<String, String> NAMES = new HashMap<>();

    @BeforeAll
    static void accounts() {
        assumeTrue(Server.running().hasDemoHospital(), "needs the people of the demo hospital");
        make(ACCEPTS, "STAFF");
        make(DECLINES, "STAFF");
        make(ASKS_DOCTOR, "STAFF");
        make(PEER_AND_REVIEWER, "STAFF", "PEER", "REVIEWER");
    }

    @Test
    void nothingChangesForTheOthersWhenPeopleAcceptDeclineOrTalk() throws Exception {
        Set<String> known = new HashSet<>();
        List.of(ACCEPTS, DECLINES, ASKS_DOCTOR).forEach(person -> known.addAll(offers(person)));
        String event = happens("Infusion stopped by mistake");
        signedIn("risk")
                .open("/risk/new?event=" + event)
                .type("name", "Infusion stopped")
                .press("open");
        review(signedIn("reviewer"), event, ACCEPTS);
        Map<String, String> offers = new HashMap<>();
        List.of(ACCEPTS, DECLINES, ASKS_DOCTOR).forEach(person -> offers.put(person, newOffer(person, known)));
        Watched others = new Watched(
                Map.of(signedIn("reviewer"), "/review/", signedIn("risk"), "/risk/", signedIn("manager"), "/manager/"),
                List.of("/AdverseEvent/" + event, "/AdverseEvent/" + event + "/$involved-staff"));

        Map<String, String> before = others.atRest();
        assertThat(before.keySet()).anyMatch(page -> page.startsWith("/review/new?event=" + event));
        assertThat(before.keySet()).anyMatch(page -> page.startsWith("/review/act?"));
        assertThat(before.keySet()).anyMatch(page -> page.startsWith("/risk/analysis?"));
        assertThat(before.get("/manager/")).contains(NAMES.get(ACCEPTS), NAMES.get(DECLINES), NAMES.get(ASKS_DOCTOR));
        assertThat(before.keySet()).contains("table review.offered_case", "table event.event_summary");

        PEOPLE.get(ACCEPTS).open(offers.get(ACCEPTS)).press("peer");
        PEOPLE.get(DECLINES).open(offers.get(DECLINES)).press("later");
        PEOPLE.get(ASKS_DOCTOR).open(offers.get(ASKS_DOCTOR)).press("health");
        assign(ACCEPTS, "S0011");
        talk(ACCEPTS, "s0011");

        same(before, others.atRest());
        happens("Pump alarm switched off");
        assertThat(Watched.changed(before, others.atRest()))
                .as("the watch sees what may be seen")
                .isNotEmpty();
    }

    @Test
    void aReviewIsNeverRefusedToThePeerOfSomebodyInTheEvent() throws Exception {
        Set<String> known = new HashSet<>(offers(DECLINES));
        String event = happens("Syringe pump mixed up");
        PEOPLE.get(DECLINES).open(newOffer(DECLINES, known)).press("peer");
        assign(DECLINES, PEER_AND_REVIEWER);
        review(PEOPLE.get(PEER_AND_REVIEWER), event, DECLINES);
        review(PEOPLE.get(PEER_AND_REVIEWER), event, ACCEPTS);
    }

    /** Says which page changed and where, not two pages in full. */
    private static void same(Map<String, String> before, Map<String, String> after) {
        assertThat(Watched.changed(before, after)).isEmpty();
        before.forEach((place, seen) -> assertThat(after.get(place)).as(place).isEqualTo(seen));
    }

    private String happens(String what) {
        AdverseEvent event = new Hospital().event();
        event.getEvent().setText(what);
        event.setDateElement(new DateTimeType(Instant.now()
                .minus(2, ChronoUnit.HOURS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString()));
        event.setRecorder(numbered("S0044"));
        List.of(ACCEPTS, DECLINES, ASKS_DOCTOR).forEach(person -> event.addContributor(numbered(person)));
        Hospital.Involved said = new Hospital().involvedIn(event);
        assertThat(said.numbers()).contains("S0044", ACCEPTS, DECLINES, ASKS_DOCTOR);
        said.answer().getParameter().stream()
                .filter(staff -> staff.getName().equals("staff"))
                .map(staff -> (Reference) Hospital.Person.part(staff, "person").getValue())
                .forEach(person -> NAMES.put(person.getIdentifier().getValue(), person.getDisplay()));
        return said.id();
    }

    private static Reference numbered(String person) {
        return new Reference()
                .setType("Practitioner")
                .setIdentifier(new Identifier().setSystem(NUMBERS).setValue(person));
    }

    private static void review(PageUser reviewer, String event, String person) {
        reviewer.open("/review/new?event=" + event)
                .choose("person", NAMES.get(person))
                .type("act", "The line was taken off.")
                .type("concern", "The ward asked.")
                .press("open");
        assertThat(reviewer.at().getPath()).isEqualTo("/review/act");
    }

    private static void assign(String person, String peer) {
        PageUser lead = signedIn("lead");
        lead.openUntil("/lead/list?list=WAITING", NAMES.get(person), "lead/case")
                .followBeside(NAMES.get(person), "lead/case");
        lead.choose("peer", nameOf(peer)).press("assign:go");
    }

    private static String nameOf(String peer) {
        PageUser user = PEOPLE.containsKey(peer) ? PEOPLE.get(peer) : signedIn(peer.toLowerCase(Locale.ROOT));
        return user.open("/peer/").page().selectFirst(".who").text();
    }

    private static void talk(String person, String peer) {
        signedIn(peer)
                .open("/peer/")
                .followBeside(NAMES.get(person), "peer/person")
                .follow("peer/talk")
                .type("day", LocalDate.now(ZoneId.of("UTC")).toString())
                .type("minutes", "30")
                .choose("mode", "IN_PERSON")
                .press("go");
    }

    private static Set<String> offers(String person) {
        return new HashSet<>(PEOPLE.get(person)
                .open("/me/")
                .page()
                .select("main a[href*=me/choices]")
                .eachAttr("href"));
    }

    private static String newOffer(String person, Set<String> known) {
        for (int tries = 0; tries < 100; tries++) {
            for (String offer : offers(person)) {
                if (!known.contains(offer)) {
                    return offer;
                }
            }
            Server.pause();
        }
        throw new AssertionError("No offer reached " + person);
    }

    private static PageUser signedIn(String username) {
        return PEOPLE.computeIfAbsent(username, name -> new PageUser(base()).signIn(name, null, PASSWORD));
    }

    private static void make(String person, String... roles) {
        String username = person.toLowerCase(Locale.ROOT);
        PageUser admin =
                signedIn("admin").open("/admin/new").type("username", username).type("who", person);
        for (String role : roles) {
            admin.choose("roles", role);
        }
        admin.press("go");
        String oneTime = admin.page().selectFirst("#password").text();
        PEOPLE.put(person, new PageUser(base()).signIn(username, oneTime, PASSWORD));
    }

    private static String base() {
        return Server.running().at("").toString();
    }
}
