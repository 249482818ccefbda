package org.handrail.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.ConditionalDeleteStatus;
import org.hl7.fhir.r4.model.CapabilityStatement.ConditionalReadStatus;
import org.hl7.fhir.r4.model.CapabilityStatement.ResourceVersionPolicy;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

/** The capability statement is true: what it claims is answered, what it does not claim is refused in a readable way. */
class CapabilityBlackBoxIT {
    private static final List<Integer> NOT_THERE = List.of(404, 405, 501);
    /** Where an interaction is asked for, if a type does not claim it. */
    private static final Map<TypeRestfulInteraction, List<String>> ADDRESSES = Map.of(
            TypeRestfulInteraction.DELETE, List.of("DELETE", "/%s/none"),
            TypeRestfulInteraction.UPDATE, List.of("PUT", "/%s/none"),
            TypeRestfulInteraction.CREATE, List.of("POST", "/%s"),
            TypeRestfulInteraction.SEARCHTYPE, List.of("GET", "/%s?identifier=x"),
            TypeRestfulInteraction.HISTORYINSTANCE, List.of("GET", "/%s/none/_history"),
            TypeRestfulInteraction.HISTORYTYPE, List.of("GET", "/%s/_history"));

    private final FhirSender sender = FhirSender.known();
    private final Hospital hospital = new Hospital();

    @Test
    void everyInteractionThatIsClaimedIsAnswered() throws IOException, InterruptedException {
        for (CapabilityStatementRestResourceComponent type : claimed()) {
            for (var interaction : type.getInteraction()) {
                HttpResponse<String> answer = attempt(type.getType(), interaction.getCode());
                assertThat(answer.statusCode())
                        .as(type.getType() + " " + interaction.getCode() + ": " + answer.body())
                        .isNotIn(NOT_THERE)
                        .isBetween(200, 299);
            }
        }
    }

    @Test
    void everyOperationThatIsClaimedIsAnsweredAndDefined() throws IOException, InterruptedException {
        CapabilityStatementRestResourceComponent type = claimed("AdverseEvent");
        assertThat(type.getOperation()).extracting(o -> o.getName()).containsExactly("involved-staff");
        String id = created("AdverseEvent");
        for (String method : List.of("GET", "POST")) {
            HttpResponse<String> answer = sender.send(
                    method,
                    "/AdverseEvent/" + id + "/$involved-staff",
                    FhirSender.JSON,
                    method.equals("GET") ? null : "{\"resourceType\":\"Parameters\"}");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
        String definition = type.getOperationFirstRep().getDefinition().replaceAll(".*" + FhirSender.BASE, "");
        assertThat(sender.send("GET", definition, null, null).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsNotClaimedIsRefusedAndSaysSo() throws IOException, InterruptedException {
        String id = created("AdverseEvent");
        List<List<String>> unclaimed = List.of(
                List.of("PATCH", "/AdverseEvent/" + id),
                List.of("POST", "/AdverseEvent/" + id),
                List.of("DELETE", "/AdverseEvent/" + id + "/_history/1"),
                List.of("GET", "/AdverseEvent/_history"),
                List.of("GET", "/_history"),
                List.of("GET", "/AdverseEvent/" + id + "/$everything"),
                List.of("GET", "/Observation/1"),
                List.of("POST", "/SearchParameter"));
        for (List<String> call : unclaimed) {
            refused(call);
        }
        for (CapabilityStatementRestResourceComponent type : claimed()) {
            for (TypeRestfulInteraction interaction : TypeRestfulInteraction.values()) {
                if (ADDRESSES.containsKey(interaction) && !claims(type, interaction)) {
                    List<String> call = ADDRESSES.get(interaction);
                    refused(List.of(call.get(0), call.get(1).formatted(type.getType())));
                }
            }
        }
        assertThat(sender.send("GET", "/AdverseEvent/" + id, null, null).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aMethodThatAnAddressDoesNotHaveIsAnsweredWithThoseThatItHas() throws IOException, InterruptedException {
        String id = created("AdverseEvent");
        for (List<String> call : List.of(
                List.of("POST", "/AdverseEvent/" + id, "DELETE, GET, HEAD, PUT"),
                List.of("PUT", "/AdverseEvent/" + id + "/_history/1", "GET, HEAD"),
                List.of("DELETE", "/AdverseEvent/" + id + "/_history", "GET, HEAD"),
                List.of("GET", "/AdverseEvent/_search", "POST"))) {
            HttpResponse<String> answer = sender.send(call.get(0), call.get(1), FhirSender.JSON, null);
            assertThat(answer.statusCode()).as(call + answer.body()).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow")).contains(call.get(2));
            assertThat(FhirSender.outcome(answer).hasIssue()).isTrue();
        }
    }

    @Test
    void nothingIsClaimedThatWasNotMade() {
        CapabilityStatement statement = statement();
        assertThat(statement.getFhirVersion().toCode()).isEqualTo("4.0.1");
        CapabilityStatementRestResourceComponent event = claimed("AdverseEvent");
        assertThat(event.getInteraction())
                .extracting(i -> i.getCode())
                .containsExactlyInAnyOrder(
                        TypeRestfulInteraction.CREATE,
                        TypeRestfulInteraction.READ,
                        TypeRestfulInteraction.VREAD,
                        TypeRestfulInteraction.UPDATE,
                        TypeRestfulInteraction.DELETE,
                        TypeRestfulInteraction.HISTORYINSTANCE,
                        TypeRestfulInteraction.SEARCHTYPE);
        assertThat(event.getSearchParam())
                .extracting(p -> p.getName())
                .containsExactlyInAnyOrder(
                        "_id",
                        "_lastUpdated",
                        "actuality",
                        "category",
                        "contributor",
                        "date",
                        "encounter",
                        "identifier",
                        "location",
                        "recorder",
                        "seriousness",
                        "severity",
                        "subject");
        assertThat(event.getSearchInclude()).isEmpty();
        assertThat(event.getSearchRevInclude()).isEmpty();
        assertThat(statement.getRestFirstRep().getSecurity().getDescription()).contains("Bearer");
    }

    @Test
    void everyConditionalInteractionThatIsClaimedIsKept() throws IOException, InterruptedException {
        CapabilityStatementRestResourceComponent type = claimed("AdverseEvent");
        assertThat(type.getConditionalCreate()).isTrue();
        assertThat(type.getConditionalUpdate()).isTrue();
        assertThat(type.getConditionalDelete()).isEqualTo(ConditionalDeleteStatus.SINGLE);
        assertThat(type.getConditionalRead()).isEqualTo(ConditionalReadStatus.FULLSUPPORT);
        assertThat(type.getUpdateCreate()).isTrue();
        EventCalls events = new EventCalls(sender);
        AdverseEvent told = hospital.event();
        String mine = EventCalls.identifier(told);
        assertThat(events.create(told, "If-None-Exist", mine).statusCode()).isEqualTo(201);
        assertThat(events.create(told, "If-None-Exist", mine).statusCode()).isEqualTo(200);
        told.getEvent().setText("Changed");
        HttpResponse<String> changed = events.put("?" + mine, told);
        assertThat(changed.headers().firstValue("ETag")).contains("W/\"2\"");
        assertThat(events.get("/" + EventCalls.id(changed), "If-None-Match", "W/\"2\"")
                        .statusCode())
                .isEqualTo(304);
        assertThat(events.delete("?" + mine).statusCode()).isEqualTo(204);
    }

    @Test
    void everyTypeWithVersionsCountsThemAndKeepsThemWhereItSaysSo() throws IOException, InterruptedException {
        for (CapabilityStatementRestResourceComponent type : claimed()) {
            if (!claims(type, TypeRestfulInteraction.CREATE)) {
                continue;
            }
            assertThat(type.getVersioning()).isEqualTo(ResourceVersionPolicy.VERSIONED);
            assertThat(type.getReadHistory()).isEqualTo(claims(type, TypeRestfulInteraction.HISTORYINSTANCE));
        }
    }

    @Test
    void everySearchParameterThatIsClaimedIsUnderstoodAndDefined() throws IOException, InterruptedException {
        String id = created("AdverseEvent");
        Map<String, String> values = Map.of("date", "ge1990", "_lastUpdated", "ge1990", "_id", id);
        for (var parameter : claimed("AdverseEvent").getSearchParam()) {
            String query = parameter.getName() + "=" + values.getOrDefault(parameter.getName(), "nothing-has-this");
            HttpResponse<String> answer = sender.send("GET", "/AdverseEvent?_id=" + id + "&" + query, null, null);
            assertThat(answer.statusCode()).as(query + answer.body()).isEqualTo(200);
            int found = EventCalls.bundle(answer).getEntry().size();
            assertThat(found).as(query).isEqualTo(values.containsKey(parameter.getName()) ? 1 : 0);
            String definition = parameter.getDefinition();
            if (!definition.startsWith("http://hl7.org/fhir/SearchParameter/")) {
                HttpResponse<String> defined =
                        sender.send("GET", definition.replaceAll(".*" + FhirSender.BASE, ""), null, null);
                assertThat(defined.statusCode()).as(definition).isEqualTo(200);
                assertThat(defined.body()).contains("\"code\":\"" + parameter.getName() + "\"");
            }
        }
    }

    private void refused(List<String> call) throws IOException, InterruptedException {
        boolean bodied = !call.get(0).equals("GET") && !call.get(0).equals("DELETE");
        HttpResponse<String> answer =
                sender.send(call.get(0), call.get(1), FhirSender.JSON, bodied ? body(hospital.event()) : null);
        assertThat(answer.statusCode()).as(call + answer.body()).isBetween(400, 499);
        assertThat(FhirSender.outcome(answer).getIssueFirstRep().getDiagnostics())
                .as(call.toString())
                .isNotBlank();
    }

    private static boolean claims(CapabilityStatementRestResourceComponent type, TypeRestfulInteraction interaction) {
        return type.getInteraction().stream().anyMatch(one -> one.getCode() == interaction);
    }

    private HttpResponse<String> attempt(String type, TypeRestfulInteraction interaction)
            throws IOException, InterruptedException {
        if (type.equals("OperationDefinition")) {
            return sender.send("GET", "/OperationDefinition/AdverseEvent-i-involved-staff", null, null);
        } else if (type.equals("SearchParameter")) {
            return sender.send("GET", "/SearchParameter/AdverseEvent-identifier", null, null);
        }
        return switch (interaction) {
            case CREATE -> sender.send("POST", "/" + type, FhirSender.JSON, body(example(type)));
            case UPDATE -> {
                Resource example = example(type);
                example.setId(hospital.id("capable"));
                yield sender.send("PUT", "/" + type + "/" + hospital.id("capable"), FhirSender.JSON, body(example));
            }
            case READ -> sender.send("GET", "/" + type + "/" + created(type), null, null);
            case VREAD -> sender.send("GET", "/" + type + "/" + created(type) + "/_history/1", null, null);
            case DELETE -> sender.send("DELETE", "/" + type + "/" + created(type), null, null);
            case HISTORYINSTANCE -> sender.send("GET", "/" + type + "/" + created(type) + "/_history", null, null);
            case SEARCHTYPE -> sender.send("GET", "/" + type + "?identifier=nothing-has-this", null, null);
            default ->
                throw new AssertionError("Claimed, but no test knows how to try it: " + type + " " + interaction);
        };
    }

    private String created(String type) throws IOException, InterruptedException {
        HttpResponse<String> answer = sender.send("POST", "/" + type, FhirSender.JSON, body(example(type)));
        return answer.headers().firstValue("Location").orElseThrow().replaceAll(".*/" + type + "/([^/]+).*", "$1");
    }

    private Resource example(String type) {
        Resource example =
                switch (type) {
                    case "AdverseEvent" -> hospital.event();
                    case "Practitioner" -> hospital.practitioner("one");
                    case "PractitionerRole" -> hospital.role("role", "one", "nurse", Hospital.WHEN, null);
                    case "Encounter" -> hospital.encounter("stay");
                    default ->
                        (Resource) FhirSender.R4.getResourceDefinition(type).newInstance();
                };
        assertThat(example).as("an example of " + type).isNotNull();
        return example;
    }

    private static String body(Resource resource) {
        return FhirSender.R4.newJsonParser().encodeResourceToString(resource);
    }

    private static CapabilityStatementRestResourceComponent claimed(String type) {
        return claimed().stream()
                .filter(one -> one.getType().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static List<CapabilityStatementRestResourceComponent> claimed() {
        return statement().getRestFirstRep().getResource();
    }

    private static CapabilityStatement statement() {
        return FhirSender.with(null)
                .client()
                .capabilities()
                .ofType(CapabilityStatement.class)
                .execute();
    }
}
