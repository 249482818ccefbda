package org.handrail.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.handrail.database.Realm;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The programme lead says who was involved, and people say that it was not them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoWasInvolvedBrowserIT {
    private static final String NUMBERS = "urn:handrail:demo:staff-number";
    private static final String NURSE = "Jeanne Marsden";
    private final Browser browser = new Browser();
    private Hospital hospital;

    @BeforeEach
    void another() {
        hospital = new Hospital();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void theLeadSaysWhoIsMeantAndTheWordStaysWhenTheEventIsToldAgain() {
        AdverseEvent event = doubtful();
        String id = hospital.involvedIn(event).id();
        Visitor lead = new Visitor(browser.signedIn("lead"));
        lead.open("/lead/events").keep("who-1-list");
        lead.open("/lead/events?id=" + id).keep("who-2-event");
        lead.sees("Dr Ratched", "Only a name was sent", "May have been there", "A relative");

        lead.followBeside("Dr Ratched", "lead/events?id=").keep("who-3-name");
        lead.sees("Who is meant?", "Dr Ratched");
        lead.fill("words", "S0050").press("find:go");
        lead.page().locator("#add input[type=radio]").first().check();
        lead.choose("role", "SUPPORT_STAFF").keep("who-4-chosen").press("add:go");
        lead.sees("Supported the care", "Is meant:");
        lead.press("dismiss").press("confirm").keep("who-5-decided");
        lead.sees("Complete", "What was said and decided");
        assertThat(hospital.linked(id).linking()).isEqualTo("complete");

        event.getEvent().setText("Told once more, with other words");
        Hospital.Involved again = hospital.involvedIn(event);
        assertThat(again.id()).isEqualTo(id);
        assertThat(again.linking()).isEqualTo("complete");
        assertThat(again.person(number("S0050")).role()).isEqualTo("support-staff");
        assertThat(again.person(number("S0050")).decision()).isEqualTo("confirmed");
        assertThat(again.person(hospital.number("maybe")).decision()).isEqualTo("confirmed");
    }

    @Test
    void thePeopleOfTheUnitAreSuggestedWhereNobodyIsLinked() {
        AdverseEvent event = recent("Nobody is named in this one");
        event.setLocation(new Reference()
                .setIdentifier(
                        new Identifier().setSystem("urn:handrail:demo:unit").setValue("U02")));
        String id = hospital.involvedIn(event).id();
        Visitor lead = new Visitor(browser.signedIn("lead"));
        lead.open("/lead/events?id=" + id).keep("who-6-unit").sees("People of the unit at that time");
        assertThat(hospital.linked(id).staff()).isEmpty();
        lead.page().locator("#unit input[type=checkbox]").nth(0).check();
        lead.page().locator("#unit input[type=checkbox]").nth(1).check();
        lead.choose("thereAs", "WITNESS").press("unit:go").keep("who-7-added");
        assertThat(hospital.linked(id).staff()).hasSize(2).allSatisfy(person -> assertThat(person.role())
                .isEqualTo("witness"));
    }

    @Test
    void whoSaysThatItWasNotThemIsHeardByTheLeadAlone() throws IOException, InterruptedException, SQLException {
        AdverseEvent event = recent("Wrong strength drawn up");
        event.addContributor(person("S0001"));
        event.setRecorder(person("S0044"));
        String id = hospital.involvedIn(event).id();
        String told = involvedStaff(id);
        List<String> seenByReview = seenByReview(id);

        Visitor nurse = new Visitor(
                browser.signIn(browser.window(new NewContextOptions().setJavaScriptEnabled(false)), "nurse"));
        nurse.open("/me/");
        nurse.page().locator("main a[href*='me/part']").first().click();
        nurse.page().locator("main a[href*='event=" + id + "&say=NOT_ME']").click();
        Browser.keep(nurse.page(), "who-8-sure");
        assertThat(nurse.page().title()).doesNotContainIgnoringCase("support");
        nurse.page().locator("[id='form:go']").click();
        Browser.keep(nurse.page(), "who-9-said");
        nurse.sees("Thank you", "That wasn’t me".substring(0, 4), "The programme team is going to look at it");
        nurse.open("/me/").seesNot("could not");
        assertThat(involvedStaff(id)).isEqualTo(told);
        assertThat(seenByReview(id)).isEqualTo(seenByReview);

        Visitor lead = new Visitor(browser.signedIn("lead"));
        lead.open("/lead/events?id=" + id)
                .keep("who-10-lead")
                .sees("“That wasn’t me”", NURSE, "The offer of support stays");
        lead.press("agree").sees("Was not involved");
        assertThat(hospital.linked(id).person(number("S0001")).decision()).isEqualTo("refused");
        nurse.open("/me/part").sees("You are no longer named here");
        nurse.open("/me/part").keep("who-11-off");
    }

    @Test
    void whatWasSaidCanBeTakenBackAndAnotherPartCanBeNamed() {
        AdverseEvent event = recent("Drip stood still for an hour");
        event.addContributor(person("S0001"));
        String id = hospital.involvedIn(event).id();
        Visitor nurse = new Visitor(browser.signedIn("nurse"));
        nurse.openUntil("/me/part", "We hold:");
        nurse.open("/me/part?event=" + id + "&say=OTHER_ROLE").press("form:go").keep("who-12-missing");
        nurse.sees("Choose what fits best");
        nurse.choose("role", "WITNESS").press("form:go").sees("you saw it happen");
        nurse.press("back").sees("as if you had said nothing");
        nurse.open("/me/part?event=" + id + "&say=OTHER_ROLE")
                .choose("role", "WITNESS")
                .press("form:go");
        Visitor lead = new Visitor(browser.signedIn("lead"));
        lead.open("/lead/events?id=" + id).sees("Saw it happen").press("change");
        assertThat(hospital.linked(id).person(number("S0001")).role()).isEqualTo("witness");
        Visitor french = new Visitor(browser.signIn(
                browser.window(new NewContextOptions().setLocale("fr-FR").setViewportSize(320, 640)), "nurse"));
        french.open("/me/part").keep("who-13-french").sees("Où vous êtes nommé(e)");
    }

    /** Somebody named only, a stranger, a relative, and a long stay with somebody in it. */
    private AdverseEvent doubtful() {
        Encounter stay = hospital.encounter("stay");
        stay.setPeriod(Hospital.period(Instant.now().minus(Duration.ofDays(9)), null));
        stay.addParticipant().setIndividual(hospital.known("maybe"));
        hospital.put(stay);
        AdverseEvent event = recent("Potassium given too fast");
        event.setEncounter(new Reference("Encounter/" + hospital.id("stay")));
        event.addContributor(new Reference().setDisplay("Dr Ratched"));
        event.addContributor(new Reference().setType("Practitioner").setIdentifier(hospital.number("stranger")));
        event.setRecorder(new Reference("RelatedPerson/r-1"));
        return event;
    }

    private AdverseEvent recent(String what) {
        AdverseEvent event = hospital.event();
        event.getEvent().setText(what);
        event.setDateElement(new DateTimeType(Instant.now()
                .minus(2, ChronoUnit.HOURS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString()));
        return event;
    }

    private static Identifier number(String person) {
        return new Identifier().setSystem(NUMBERS).setValue(person);
    }

    private static Reference person(String number) {
        return new Reference().setType("Practitioner").setIdentifier(number(number));
    }

    private static String involvedStaff(String id) throws IOException, InterruptedException {
        return FhirSender.known()
                .send("GET", "/AdverseEvent/" + id + "/$involved-staff", null, null)
                .body();
    }

    private static List<String> seenByReview(String id) throws IOException, SQLException {
        try (Connection review = Server.running().database(Realm.REVIEW);
                PreparedStatement question = review.prepareStatement(
                        "select s::text, p::text from event.event_summary s"
                                + " join event.involved_person p on p.event_id = s.id where s.id = ?::uuid order by 2")) {
            question.setString(1, id);
            List<String> rows = new java.util.ArrayList<>();
            try (ResultSet answer = question.executeQuery()) {
                while (answer.next()) {
                    rows.add(answer.getString(1) + answer.getString(2));
                }
            }
            return rows;
        }
    }
}
