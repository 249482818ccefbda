package org.handrail.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.acceptance.EventCalls.encoded;
import static org.handrail.acceptance.EventCalls.id;
import static org.handrail.acceptance.EventCalls.identifier;
import static org.handrail.acceptance.EventCalls.location;
import static org.handrail.acceptance.EventCalls.refused;

import java.net.http.HttpResponse;
import java.util.List;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions mean what they name and never more; of many who say the same at once one wins and all are told alike. */
class ConditionalBlackBoxIT {
    private final EventCalls events = new EventCalls(FhirSender.known());
    private final Hospital hospital = new Hospital();

    @Test
    void aConditionalCreateCreatesOnceAndThenAnswersTheSameEventUnchanged() throws Exception {
        AdverseEvent told = hospital.event();
        String value = told.getIdentifier().getValue();
        HttpResponse<String> first =
                events.create(told, "If-None-Exist", "identifier=" + EventCalls.SYSTEM + "|" + value);
        assertThat(first.statusCode()).isEqualTo(201);
        told.getEvent().setText("Told otherwise");
        for (String form : List.of(
                "identifier=" + EventCalls.SYSTEM + "|" + value,
                "?identifier=" + encoded(EventCalls.SYSTEM + "|" + value),
                "AdverseEvent?identifier=" + encoded(EventCalls.SYSTEM + "|" + value),
                "identifier=" + value,
                "_id=" + id(first),
                "_id=" + id(first) + "&identifier=" + value)) {
            HttpResponse<String> again = events.create(told, "If-None-Exist", form);
            assertThat(again.statusCode()).as(form + again.body()).isEqualTo(200);
            assertThat(location(again)).isEqualTo(location(first));
            assertThat(again.body()).contains("Fall from the bed");
        }
        assertThat(events.get("/" + id(first) + "/_history/2").statusCode()).isEqualTo(404);
    }

    @Test
    void eightConditionalCreatesAtOnceAreOneEvent() throws Exception {
        AdverseEvent told = hospital.event();
        List<HttpResponse<String>> answers =
                EventCalls.atOnce(8, () -> events.create(told, "If-None-Exist", identifier(told)));
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200, 201);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(answers).extracting(EventCalls::location).containsOnly(location(answers.get(0)));
        assertThat(events.ids(identifier(told))).hasSize(1);
    }

    @Test
    void aConditionThatMeansSeveralIsRefused() throws Exception {
        AdverseEvent one = hospital.event();
        AdverseEvent other = hospital.event();
        other.setIdentifier(one.getIdentifier().copy().setSystem("urn:acceptance:other"));
        events.create(one);
        events.create(other);
        String both = "identifier=" + one.getIdentifier().getValue();
        refused(events.create(one, "If-None-Exist", both), 412);
        refused(events.put("?" + both, one), 412);
        refused(events.delete("?" + both), 412);
        assertThat(events.ids(both)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "patient=1",
                "identifier=",
                "identifier=%7C",
                "identifier=urn:s%7C",
                "identifier=x&foo=1",
                "date=2026",
                "_format=json",
                "identifier:not=x",
            })
    void aConditionThatCouldMeanEverythingIsRefusedAndNothingHappens(String condition) throws Exception {
        AdverseEvent told = hospital.event();
        for (HttpResponse<String> answer : List.of(
                events.create(told, "If-None-Exist", condition),
                events.put("?" + condition, told),
                events.delete("?" + condition))) {
            refused(answer, 400);
            assertThat(answer.body()).contains("identifier", "_id");
        }
        assertThat(events.ids(identifier(told))).isEmpty();
    }

    @Test
    void aConditionalUpdateCreatesThenUpdates() throws Exception {
        AdverseEvent told = hospital.event();
        HttpResponse<String> first = events.put("?" + identifier(told), told);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        told.getEvent().setText("Fall from the chair");
        HttpResponse<String> second = events.put("?" + identifier(told), told);
        assertThat(second.statusCode()).as(second.body()).isEqualTo(200);
        assertThat(location(second)).isEqualTo(location(first).replaceAll("1$", "2"));
        refused(events.put("?" + identifier(told), told, "If-Match", "W/\"1\""), 412);
    }

    @Test
    void aConditionalUpdateWithTheIdOfAnotherEventIsRefused() throws Exception {
        AdverseEvent told = hospital.event();
        String id = id(events.create(told));
        AdverseEvent named = told.copy();
        named.setId(hospital.id("another"));
        refused(events.put("?" + identifier(told), named), 400);
        named.setId(id);
        assertThat(events.put("?" + identifier(told), named).statusCode()).isEqualTo(200);
    }

    @Test
    void aConditionalUpdateThatMeansNothingUsesTheIdOfTheBody() throws Exception {
        AdverseEvent told = hospital.event();
        told.setId(hospital.id("mine"));
        HttpResponse<String> answer = events.put("?" + identifier(told), told);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(id(answer)).isEqualTo(hospital.id("mine"));
        assertThat(events.get("/" + hospital.id("mine")).statusCode()).isEqualTo(200);
    }

    @Test
    void aConditionalDeleteWithdrawsTheOneThatItMeans() throws Exception {
        AdverseEvent told = hospital.event();
        String id = id(events.create(told));
        assertThat(events.delete("?" + identifier(hospital.event())).statusCode())
                .isEqualTo(204);
        assertThat(events.get("/" + id).statusCode()).isEqualTo(200);
        assertThat(events.delete("?" + identifier(told)).statusCode()).isEqualTo(204);
        refused(events.get("/" + id), 410);
    }
}
