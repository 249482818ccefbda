package org.handrail.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.acceptance.EventCalls.encoded;
import static org.handrail.acceptance.EventCalls.id;
import static org.handrail.acceptance.EventCalls.identifier;
import static org.handrail.acceptance.EventCalls.refused;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A search finds what it names, page by page, and only what its own sender sent. */
class SearchBlackBoxIT {
    private static final String LISTS = "http://terminology.hl7.org/CodeSystem/adverse-event-";
    private final FhirSender sender = FhirSender.known();
    private final EventCalls events = new EventCalls(sender);
    private final Hospital hospital = new Hospital();

    @Test
    void anEventIsFoundByEachOfItsParameters() throws Exception {
        AdverseEvent told = rich();
        String id = id(events.create(told));
        String mark = identifier(told);
        for (String query : List.of(
                mark,
                "identifier=" + told.getIdentifier().getValue(),
                "contributor=Practitioner/" + hospital.id("did"),
                "contributor=" + hospital.id("did"),
                "contributor:Practitioner=" + hospital.id("did"),
                "contributor:identifier=" + encoded(Hospital.STAFF + "|" + hospital.id("seen")),
                "encounter=Encounter/" + hospital.id("stay"),
                "subject=Patient/" + hospital.id("patient"),
                "subject:Patient=" + hospital.id("patient"),
                "recorder=PractitionerRole/" + hospital.id("wrote"),
                "location=Location/" + hospital.id("ward"),
                "location=" + encoded(base() + "/Location/" + hospital.id("ward")),
                "_id=" + id)) {
            assertThat(events.ids(query)).as(query).containsExactly(id);
        }
        for (String query : List.of(
                "actuality=actual",
                "category=Medication-MISHAP",
                "category=" + encoded(LISTS + "category|medication-mishap"),
                "category=" + encoded(LISTS + "category|"),
                "category=nothing,medication-mishap",
                "severity=severe",
                "seriousness=serious",
                "date=2026-11-02",
                "_lastUpdated=gt2026-01-01")) {
            assertThat(events.ids(mark + "&" + query)).as(query).containsExactly(id);
        }
        for (String query : List.of(
                "actuality=potential",
                "category=" + encoded("urn:other|medication-mishap"),
                "category=" + encoded("|medication-mishap"),
                "severity=mild",
                "seriousness=non-serious",
                "contributor=Device/" + hospital.id("did"),
                "contributor:PractitionerRole=" + hospital.id("did"),
                "encounter=" + hospital.id("did"),
                "date=2026-11-03",
                "_lastUpdated=lt2026-01-01",
                "_id=nobody")) {
            assertThat(events.ids(mark + "&" + query)).as(query).isEmpty();
        }
    }

    @Test
    void datesAreSpansAndPrefixesLookAtThem() throws Exception {
        String march = id(events.create(at("2026-03")));
        String third = id(events.create(at("2026-03-03")));
        String morning = id(events.create(at("2026-03-03T08:15:00+01:00")));
        String undated = id(events.create(at(null)));
        expect("date=2026-03", march, third, morning);
        expect("date=2026", march, third, morning);
        expect("date=2026-03-03", third, morning);
        expect("date=2026-03-03T08:15:00%2B01:00", morning);
        expect("date=2026-03-03T07:15Z", morning);
        expect("date=ne2026-03-03", march);
        expect("date=ge2026-03-03&date=lt2026-03-04", march, third, morning);
        expect("date=sa2026-03-02", third, morning);
        expect("date=eb2026-03-04", third, morning);
        expect("date=gt2026-03-03", march);
        expect("date=le2026-03-03", march, third, morning);
        expect("date=ap2026-03-03", march, third, morning);
        expect("date=2025,2026-03-03", third, morning);
        expect("date=2027");
        assertThat(events.ids("subject=Patient/" + hospital.id("patient"))).contains(undated);
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() throws Exception {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            all.add(id(events.create(at("2026-03-0" + (1 + i / 2)))));
        }
        for (String sort : List.of("date", "-date", "_lastUpdated", "-_lastUpdated")) {
            Bundle page = events.found("subject=Patient/" + hospital.id("patient") + "&_count=3&_sort=" + sort);
            List<String> seen = new ArrayList<>(EventCalls.ids(page));
            while (page.getLink("next") != null) {
                assertThat(page.getEntry()).hasSize(3);
                assertThat(page.getLink("next").getUrl()).doesNotContain("Patient");
                events.create(at("2026-03-02")); // comes in between
                page = events.follow(page.getLink("next").getUrl());
                seen.addAll(EventCalls.ids(page));
            }
            assertThat(seen).as(sort).doesNotHaveDuplicates().containsAll(all);
        }
        List<String> sorted = events.ids("subject=Patient/" + hospital.id("patient") + "&_count=200&_sort=date");
        assertThat(sorted.get(0)).isIn(all.get(0), all.get(1));
    }

    @Test
    void theTotalIsExactWhereItIsAskedFor() throws Exception {
        for (int i = 0; i < 3; i++) {
            events.create(at("2026-03-01"));
        }
        String mine = "subject=Patient/" + hospital.id("patient");
        assertThat(events.found(mine + "&_count=2&_total=accurate").getTotal()).isEqualTo(3);
        assertThat(events.found(mine + "&_count=2").hasTotal()).isFalse();
        assertThat(events.found(mine).getTotal()).isEqualTo(3);
        for (String only : List.of("&_summary=count", "&_count=0")) {
            Bundle counted = events.found(mine + only);
            assertThat(counted.getEntry()).isEmpty();
            assertThat(counted.getTotal()).isEqualTo(3);
        }
    }

    @Test
    void aSummaryLeavesOutWhatIsNone() throws Exception {
        AdverseEvent told = rich();
        told.addReferenceDocument().setReference("DocumentReference/long");
        events.create(told);
        assertThat(events.get("?" + identifier(told) + "&_summary=true").body()).contains("\"actuality\"", "SUBSETTED");
        assertThat(events.get("?" + identifier(told) + "&_elements=identifier").body())
                .contains(told.getIdentifier().getValue())
                .doesNotContain("DocumentReference/long");
    }

    @Test
    void aSearchCanBePostedAsAForm() throws Exception {
        AdverseEvent told = rich();
        String id = id(events.create(told));
        HttpResponse<String> answer = sender.send(
                "POST",
                "/AdverseEvent/_search",
                "application/x-www-form-urlencoded",
                identifier(told) + "&date=2026-11-02&_count=1");
        assertThat(EventCalls.ids(EventCalls.bundle(answer))).containsExactly(id);
        refused(sender.send("POST", "/AdverseEvent/_search", "application/x-www-form-urlencoded", "patient=1"), 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "patient=1",
                "foo=bar",
                "identifier=",
                "date=yesterday",
                "date=2026-13",
                "date=2026-02-30",
                "_count=many",
                "_count=-1",
                "_sort=severity",
                "_summary=some",
                "_total=most",
                "_include=AdverseEvent:subject",
                "_has:Provenance:target:agent=1",
                "subject.name=Petra",
                "severity:not=mild",
                "subject:Device=1",
                "identifier:of-type=a|b|c",
            })
    void whatIsNotUnderstoodIsRefusedNamingWhatIs(String query) throws Exception {
        HttpResponse<String> answer = events.get("?" + query.replace("|", "%7C"));
        refused(answer, 400);
        assertThat(answer.body()).contains("Use").containsPattern("identifier|prefixes");
    }

    /** Nothing that somebody can write into an address is our failure. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "?_id=a%00b",
                "?identifier=a%00b",
                "?subject=a%00b",
                "?_id=%ED%A0%80",
                "?=",
                "?date=gt0000",
                "?_lastUpdated=ap9999",
                "?_cursor=",
                "?_cursor=%00",
                "/a%00b",
                "/a%00b/_history",
                "/x/_history/99999999999",
                "/x/_history/x",
                "/x/_history?_since=%00",
            })
    void nothingInAnAddressIsOurFailure(String address) throws Exception {
        for (String method : List.of("GET", "DELETE", "PUT")) {
            HttpResponse<String> answer = sender.send(
                    method,
                    "/AdverseEvent" + address,
                    FhirSender.JSON,
                    "PUT".equals(method) ? EventCalls.json(hospital.event()) : null);
            assertThat(answer.statusCode()).as(method + answer.body()).isLessThan(500);
            if (answer.statusCode() >= 400 && !answer.body().isEmpty()) { // the container refuses some itself
                assertThat(FhirSender.outcome(answer).hasIssue()).isTrue();
            }
        }
    }

    @Test
    void nothingInAHeaderIsOurFailure() throws Exception {
        AdverseEvent told = hospital.event();
        String id = id(events.create(told));
        assertThat(events.get("/" + id, "If-Modified-Since", "whenever").statusCode())
                .isEqualTo(200);
        for (String condition : List.of("_id=a%00b", "identifier=%00", "identifier=%", "identifier=%ED%A0%80")) {
            assertThat(events.create(told, "If-None-Exist", condition).statusCode())
                    .as(condition)
                    .isLessThan(500);
        }
        for (String version : List.of("W/\"99999999999\"", "\"", ",", "W/")) {
            assertThat(events.put("?" + identifier(told), told, "If-Match", version)
                            .statusCode())
                    .isEqualTo(412);
        }
        refused(sender.send("POST", "/AdverseEvent/_search", "application/x-www-form-urlencoded", "date=%"), 400);
    }

    @Test
    void aLinkOfAnotherSenderOrABrokenOneIsGone() throws Exception {
        for (int i = 0; i < 3; i++) {
            events.create(at("2026-03-01"));
        }
        Bundle page = events.found("subject=Patient/" + hospital.id("patient") + "&_count=1");
        String link = page.getLink("next").getUrl().replaceAll("^.*" + FhirSender.BASE, "");
        refused(sender.send("GET", link.replaceAll(".$", "#").replace("#", "."), null, null), 410);
        refused(sender.send("GET", link + "&date=2026", null, null), 400);
        int other =
                FhirSender.with("demo-ehr-token").send("GET", link, null, null).statusCode();
        assertThat(other).isIn(401, 410);
    }

    @Test
    void nobodyFindsWhatAnotherSenderSent() throws Exception {
        AdverseEvent told = rich();
        events.create(told);
        HttpResponse<String> answer =
                FhirSender.with("demo-ehr-token").send("GET", "/AdverseEvent?" + identifier(told), null, null);
        if (answer.statusCode() != 401) {
            assertThat(EventCalls.bundle(answer).getEntry()).isEmpty();
        }
    }

    @Test
    void aChangeIsFoundByWhatItSaysNow() throws Exception {
        AdverseEvent told = rich();
        String id = id(events.create(told));
        told.setSeverity(coded("severity", "mild"));
        told.setContributor(List.of());
        events.create(told);
        assertThat(events.ids(identifier(told) + "&severity=mild")).containsExactly(id);
        assertThat(events.ids(identifier(told) + "&severity=severe")).isEmpty();
        assertThat(events.ids("contributor=Practitioner/" + hospital.id("did"))).isEmpty();
    }

    private void expect(String query, String... ids) throws Exception {
        assertThat(events.ids("subject=Patient/" + hospital.id("patient") + "&" + query))
                .as(query)
                .containsExactlyInAnyOrder(ids);
    }

    private AdverseEvent at(String date) {
        AdverseEvent told = hospital.event();
        told.setSubject(new Reference("Patient/" + hospital.id("patient")));
        told.setDateElement(date == null ? null : new DateTimeType(date));
        return told;
    }

    private AdverseEvent rich() {
        AdverseEvent told = hospital.event();
        told.addCategory(coded("category", "medication-mishap"));
        told.setSeverity(coded("severity", "severe"));
        told.setSeriousness(coded("seriousness", "Serious"));
        told.setSubject(new Reference("Patient/" + hospital.id("patient")));
        told.setEncounter(new Reference("Encounter/" + hospital.id("stay") + "/_history/3"));
        told.setLocation(new Reference("Location/" + hospital.id("ward")));
        told.setRecorder(new Reference("PractitionerRole/" + hospital.id("wrote")));
        told.addContributor(new Reference("Practitioner/" + hospital.id("did")));
        told.addContributor(new Reference().setIdentifier(hospital.number("seen")));
        return told;
    }

    private static String base() {
        return Server.running().at(FhirSender.BASE).toString();
    }

    private static CodeableConcept coded(String list, String code) {
        return new CodeableConcept(new Coding(LISTS + list, code, null));
    }
}
