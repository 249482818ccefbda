package org.handrail.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Parameters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** One event from the health record to what changed for the people, walked by everybody who has a part in it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ThreadBrowserIT {
    /** Where the hospital of the demo stands. */
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private static final String NURSE = "Jeanne Marsden";
    private static final String STUDENT = "Lina Okafor";
    private static final String PEER = "Simon Rouvière";
    private static final String RUN = Long.toString(System.currentTimeMillis() % 1_000_000, 36);
    private static final String EVENT = "Blood of another patient hung, noticed at the bedside, " + RUN;
    private static final String ACT = "The bag was carried to the bed without the wristband being read (" + RUN + ").";
    private static final String TOLD = "The two fridges of the ward now open only with the wristband (" + RUN + ").";
    private static final Browser BROWSER = new Browser();
    private static final Map<String, Visitor> PEOPLE = new HashMap<>();

    private static String eventId;
    private static String caseAddress;
    private static Set<String> knownOffers;
    private static String analysis;
    private static String review;
    private static String twoHats;

    @AfterAll
    static void close() {
        BROWSER.close();
    }

    private static Visitor as(String username) {
        return PEOPLE.computeIfAbsent(username, name -> new Visitor(BROWSER.signedIn(name)));
    }

    @Test
    @Order(1)
    void theRecordSystemSendsAnEventAndLearnsWhoWasInvolved() throws IOException, InterruptedException {
        knownOffers = offers();
        FhirSender sender = FhirSender.with("demo-ehr-token");
        HttpResponse<String> answer = sender.post(event());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        eventId = answer.headers().firstValue("Location").orElseThrow().replaceAll(".*/AdverseEvent/([^/]+).*", "$1");
        String staff = "";
        for (int tries = 0; tries < 60 && !staff.contains("\"complete\""); tries++) {
            Server.pause();
            staff = sender.send("GET", "/AdverseEvent/" + eventId + "/$involved-staff", null, null)
                    .body();
        }
        Parameters linked = FhirSender.R4.newJsonParser().parseResource(Parameters.class, staff);
        assertThat(linked.getParameter("linking").getValue().primitiveValue()).isEqualTo("complete");
        assertThat(staff).contains("S0001", "S0002").doesNotContainIgnoringCase("offer");
        assertThat(linked.getParameter().stream().filter(one -> one.getName().equals("staff")))
                .hasSize(2);
    }

    @Test
    @Order(2)
    void thePersonChoosesAPeerInThreeStepsAndWritesNothing() {
        Visitor nurse = as("nurse");
        caseAddress = newOffer();
        nurse.open("/me/").keep("thread-02a-offer").countAnew();
        nurse.follow(caseAddress).keep("thread-02b-choices");
        nurse.sees(
                "It makes sense that this stays with you",
                "if a life is in danger",
                "Your manager sees that an offer went out");
        assertThat(nurse.requiredTexts()).isZero();
        nurse.press("peer").keep("thread-02c-next");
        assertThat(nurse.activations()).isLessThanOrEqualTo(3);
        assertThat(nurse.heading()).isEqualTo("Thank you. A peer will contact you");
        nurse.press("news").sees("You hear from us here when something changes");
    }

    @Test
    @Order(3)
    void onASmallPhoneAndInFrenchThePersonReadsTheSame() {
        Visitor phone =
                new Visitor(BROWSER.signIn(BROWSER.window(new NewContextOptions().setViewportSize(320, 640)), "nurse"));
        for (String path :
                List.of("/me/", "/me/choices?case=" + caseId(), "/me/done?case=" + caseId(), "/me/ledger", "/help")) {
            phone.open(path).keep("thread-03-phone" + name(path));
        }
        Visitor french = new Visitor(BROWSER.signIn(
                BROWSER.window(new NewContextOptions().setLocale("fr-FR").setColorScheme(ColorScheme.DARK)), "nurse"));
        french.open("/me/choices?case=" + caseId()).keep("thread-03-french-dark");
        assertThat(french.page().locator("html").getAttribute("lang")).isEqualTo("fr");
        phone.page().context().close();
        french.page().context().close();
    }

    @Test
    @Order(4)
    void whoReviewsTheEventIsNoLongerAmongThePeers() {
        twoHats = newPeerWhoReviews();
        Visitor lead = as("lead");
        lead.open("/lead/list?list=WAITING").follow("lead/case?id=" + caseId());
        lead.sees(PEER, twoHats).seesNot("Denis Whitlock");
        Visitor reviewer = PEOPLE.get("twohats");
        openReview(reviewer, STUDENT, "The student held the bag and read nothing aloud (" + RUN + ").");
        for (int tries = 0; tries < 60 && lead.text().contains(twoHats); tries++) {
            Server.pause();
            lead.page().reload();
        }
        lead.seesNot(twoHats, "Denis Whitlock").keep("thread-04-lead-case");
    }

    @Test
    @Order(5)
    void theProgrammeLeadPicksAPeerAndThePersonSeesWho() {
        as("lead").choose("peer", PEER).press("go").keep("thread-05-assigned").sees(PEER, NURSE);
        as("nurse").open("/me/").sees(PEER + " is with you");
    }

    @Test
    @Order(6)
    void thePeerLogsThatATalkTookPlaceAndNothingOfWhatWasSaid() {
        Visitor peer = as("peer");
        peer.open("/peer/")
                .keep("thread-06a-peer")
                .follow("peer/person?id=" + caseId())
                .follow("peer/talk");
        assertThat(peer.page().locator("main textarea").count()).isZero();
        peer.fill("day", LocalDate.now(ZONE).toString())
                .fill("minutes", "40")
                .choose("mode", "IN_PERSON")
                .keep("thread-06b-talk");
        peer.press("go").keep("thread-06c-done");
    }

    @Test
    @Order(7)
    void thePeerAsksOccupationalHealthOnlyWithThePersonsAgreement() {
        Visitor peer = as("peer");
        peer.open("/peer/person?id=" + caseId()).follow("peer/ask");
        peer.press("go").keep("thread-07a-refused");
        assertThat(peer.page().locator(".error-summary").count()).isEqualTo(1);
        peer.tick("agreed").press("go");
        assertThat(peer.page().url()).contains("/peer/done");
    }

    @Test
    @Order(8)
    void occupationalHealthAcceptsBooksAndConcludes() {
        Visitor oh = as("oh");
        oh.openUntil("/oh/", NURSE)
                .keep("thread-08a-list")
                .followBeside(NURSE, "oh/referral")
                .press("accept:go");
        oh.fill("day", LocalDate.now(ZONE).plusDays(1).toString())
                .fill("time", "09:30")
                .fill("minutes", "45");
        oh.fill("place", "Room 2, ground floor").press("book:go").keep("thread-08b-booked");
        as("nurse")
                .open("/me/appointments")
                .sees("Room 2, ground floor", "09:30")
                .keep("thread-08c-appointment");
        oh.choose("fitness", "FIT_WITH_ADJUSTMENTS")
                .fill("reviewOn", LocalDate.now(ZONE).plusDays(21).toString());
        oh.press("conclude:go").keep("thread-08d-is-this-right").sees("Is this right?");
        oh.press("sure:go").keep("thread-08e-concluded").sees("Recorded.");
    }

    @Test
    @Order(9)
    void thePersonSeesHerDutyAndTheManagerOnlyTheConclusion() {
        as("nurse").openUntil("/me/", "Your work is adjusted for a while").keep("thread-09a-duty");
        Visitor manager = as("manager");
        manager.openUntil("/manager/", "Fit with adjustments").keep("thread-09b-manager");
        String row = manager.page()
                .locator("main tr")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(NURSE))
                .first()
                .innerText();
        assertThat(row).contains("Adjusted").doesNotContainIgnoringCase("peer").doesNotContainIgnoringCase("accept");
        manager.seesNot(PEER);
    }

    @Test
    @Order(10)
    void aReviewLooksAtTheSystemFirst() {
        Visitor reviewer = as("reviewer");
        review = openReview(reviewer, NURSE, ACT);
        assertThat(reviewer.has("question:save")).isFalse();
        reviewer.press("factors:save").keep("thread-10a-no-factor");
        assertThat(reviewer.page().locator(".error-summary").count()).isEqualTo(1);
        reviewer.fill("note-WORK_ENVIRONMENT", "Two bags for two patients lay in one fridge.")
                .press("factors:save");
        for (int i = 0; i < 12 && reviewer.has("question:save"); i++) {
            boolean departed = reviewer.text().contains("same") || i == 3;
            reviewer.choose("answer", departed ? "yes" : "no").fill("reason", "Reason " + (i + 1) + ".");
            if (i == 0) {
                reviewer.keep("thread-10b-question");
            }
            reviewer.press("question:save");
        }
        reviewer.press("finish").keep("thread-10c-finding").sees("The finding is settled");
    }

    @Test
    @Order(11)
    void theReviewedPersonReadsTheFindingWithItsReasons() {
        Visitor nurse = as("nurse");
        nurse.open("/me/reviews")
                .follow(review)
                .keep("thread-11-read")
                .sees(ACT, "Reason 1.", "Two bags for two patients");
    }

    @Test
    @Order(12)
    void anAnalysisDoesNotCloseOnWeakActionsAlone() {
        Visitor risk = as("risk");
        risk.open("/risk/new")
                .followBeside(EVENT, "event=")
                .fill("name", "Blood bags " + RUN)
                .press("open");
        analysis = risk.page().url().replaceAll(".*[?&]id=([^&]+).*", "$1");
        risk.fill("statement", "Bags of several patients share one fridge, so that one is taken for the other.");
        risk.choose("condition", "HIGH_ALERT_MEDICATION").press("newcause:add").keep("thread-12a-cause");
        act(risk, "Remind everybody to read the wristband.", "TRAINING");
        risk.press("end:close").keep("thread-12b-refused").sees("weaker actions");
        assertThat(risk.page().title()).startsWith("Error:");
    }

    @Test
    @Order(13)
    void withAStrongActionLiveTheAnalysisClosesAndTheOutcomeIsTold() {
        Visitor risk = as("risk");
        risk.open("/risk/analysis?id=" + analysis);
        act(risk, "Two fridges that open only with the wristband.", "FORCING_FUNCTION");
        risk.followBeside("Two fridges that open", "risk/live")
                .fill("told", TOLD)
                .press("live");
        risk.press("end:close").sees("The analysis is closed").keep("thread-13a-closed");
        risk.fill("told", "Bags of several patients lay together (" + RUN + ").")
                .press("link:tell")
                .keep("thread-13b-linked");
        risk.openUntil("/risk/analysis?id=" + analysis, "Everyone involved offered support\nYes");
        risk.seesNot(NURSE, STUDENT, PEER);
        assertThat(risk.page().content()).doesNotContain(NURSE, STUDENT, PEER);
    }

    @Test
    @Order(14)
    void thePeopleWhoAskedForItReadWhatChanged() {
        as("nurse")
                .openUntil("/me/news", "Bags of several patients lay together (" + RUN)
                .keep("thread-14a-news")
                .sees(TOLD);
        as("student").open("/me/news").seesNot(TOLD);
    }

    @Test
    @Order(15)
    void thePersonAndTheAuditorSeeWhoOpenedWhat() {
        Visitor nurse = as("nurse");
        nurse.open("/me/ledger").keep("thread-15a-ledger");
        nurse.sees("Peer", "Occupational health", "Programme lead", "Line manager", "a support case", "a referral")
                .seesNot("CASE", "null");
        as("auditor").open("/audit/").keep("thread-15b-audit").sees(NURSE, PEER);
    }

    /** Links to offers on the nurse's first page. */
    private static Set<String> offers() {
        Page page = as("nurse").open("/me/").page();
        return new LinkedHashSet<>(page.locator("main a.button[href*='me/choices']").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList());
    }

    private static String newOffer() {
        for (int tries = 0; tries < 60; tries++) {
            Set<String> now = offers();
            now.removeAll(knownOffers);
            if (!now.isEmpty()) {
                return now.iterator().next();
            }
            Server.pause();
        }
        throw new AssertionError("No offer within seconds");
    }

    private static String caseId() {
        return caseAddress.replaceAll(".*case=", "");
    }

    private static String openReview(Visitor reviewer, String person, String act) {
        reviewer.open("/review/new")
                .followBeside(EVENT, "event=")
                .choose("person", person)
                .fill("act", act);
        reviewer.fill("concern", "A colleague asks whether the check was left out knowingly.")
                .press("open");
        return reviewer.page().url().replaceAll(".*[?&](id=[^&]+).*", "$1");
    }

    private static void act(Visitor risk, String what, String type) {
        risk.follow("risk/action")
                .fill("description", what)
                .choose("type", type)
                .fill("words", "S0010")
                .press("search");
        if (risk.has("owner:0")
                && !risk.page().locator("input[type=radio]").first().isChecked()) {
            risk.page().locator("input[type=radio]").first().check();
        }
        risk.fill("due", LocalDate.now(ZONE).plusDays(30).toString()).press("add");
    }

    /** A peer who also reviews, made by the admin; keeps the window under {@code twohats}. */
    private static String newPeerWhoReviews() {
        Visitor admin = as("admin");
        int number = 120 + (int) (System.nanoTime() % 100);
        String username = "two" + RUN;
        admin.open("/admin/new").fill("username", username).fill("who", String.format("S%04d", number));
        for (String role : List.of("STAFF", "PEER", "REVIEWER")) {
            admin.choose("roles", role);
        }
        admin.press("go").keep("thread-04-account");
        String once = admin.page().locator("#password").innerText();
        Visitor made = new Visitor(BROWSER.window());
        made.open("/signin").fill("username", username).fill("password", once).press("go");
        made.fill("password", "handrail-demo").fill("repeat", "handrail-demo").press("go");
        PEOPLE.put("twohats", made);
        return made.page().locator(".who").innerText();
    }

    private static String name(String path) {
        return path.replaceAll("\\?.*", "").replace('/', '-').replaceAll("-$", "-home");
    }

    private static String event() {
        return """
                {"resourceType":"AdverseEvent",
                 "identifier":{"system":"urn:acceptance:event","value":"thread-%s"},
                 "actuality":"actual",
                 "category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/adverse-event-category",
                                         "code":"medication-mishap"}]}],
                 "event":{"text":"%s"},
                 "subject":{"reference":"Patient/p-2"},
                 "date":"%s",
                 "location":{"identifier":{"system":"urn:handrail:demo:unit","value":"U02"},"display":"Medical Ward 3"},
                 "contributor":[{"reference":"Practitioner/S0001"},
                                {"type":"Practitioner",
                                 "identifier":{"system":"urn:handrail:demo:staff-number","value":"S0002"}}]}
                """
                .formatted(
                        RUN,
                        EVENT,
                        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                                OffsetDateTime.now(ZONE).minusHours(2).truncatedTo(ChronoUnit.SECONDS)));
    }
}
