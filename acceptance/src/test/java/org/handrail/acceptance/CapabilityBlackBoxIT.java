package org.handrail.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

/** The capability statement is true: what it claims is answered, what it does not claim is refused in a readable way. */
class CapabilityBlackBoxIT {
    private static final List<Integer> NOT_THERE = List.of(404, 405, 501);
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
                List.of("DELETE", "/AdverseEvent/" + id),
                List.of("DELETE", "/AdverseEvent?identifier=x"),
                List.of("PATCH", "/AdverseEvent/" + id),
                List.of("PUT", "/AdverseEvent?identifier=x"),
                List.of("GET", "/AdverseEvent"),
                List.of("GET", "/AdverseEvent?date=2026-11-02"),
                List.of("POST", "/AdverseEvent/_search"),
                List.of("GET", "/AdverseEvent/" + id + "/_history"),
                List.of("GET", "/AdverseEvent/_history"),
                List.of("GET", "/_history"),
                List.of("GET", "/Practitioner?identifier=x"),
                List.of("GET", "/AdverseEvent/" + id + "/$everything"),
                List.of("GET", "/Patient/1"),
                List.of("POST", ""));
        for (List<String> call : unclaimed) {
            boolean bodied = !call.get(0).equals("GET") && !call.get(0).equals("DELETE");
            HttpResponse<String> answer =
                    sender.send(call.get(0), call.get(1), FhirSender.JSON, bodied ? body(hospital.event()) : null);
            assertThat(answer.statusCode()).as(call + answer.body()).isBetween(400, 499);
            assertThat(FhirSender.outcome(answer).getIssueFirstRep().getDiagnostics())
                    .as(call.toString())
                    .isNotBlank();
        }
        assertThat(claimed("AdverseEvent").getInteraction())
                .extracting(i -> i.getCode())
                .doesNotContain(
                        TypeRestfulInteraction.DELETE, TypeRestfulInteraction.PATCH, TypeRestfulInteraction.SEARCHTYPE);
        assertThat(sender.send("GET", "/AdverseEvent/" + id, null, null).statusCode())
                .isEqualTo(200);
    }

    @Test
    void nothingIsClaimedThatWasNotMade() {
        CapabilityStatement statement = statement();
        assertThat(statement.getFhirVersion().toCode()).isEqualTo("4.0.1");
        assertThat(statement.getRestFirstRep().getInteraction()).isEmpty();
        assertThat(claimed()).allSatisfy(type -> {
            assertThat(type.getConditionalCreate()).isFalse();
            assertThat(type.getConditionalUpdate()).isFalse();
            assertThat(type.getSearchParam()).isEmpty();
        });
        assertThat(statement.getRestFirstRep().getSecurity().getDescription()).contains("Bearer");
    }

    private HttpResponse<String> attempt(String type, TypeRestfulInteraction interaction)
            throws IOException, InterruptedException {
        if (type.equals("OperationDefinition")) {
            return sender.send("GET", "/OperationDefinition/AdverseEvent-i-involved-staff", null, null);
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
            default ->
                throw new AssertionError("Claimed, but no test knows how to try it: " + type + " " + interaction);
        };
    }

    private String created(String type) throws IOException, InterruptedException {
        HttpResponse<String> answer = sender.send("POST", "/" + type, FhirSender.JSON, body(example(type)));
        return answer.headers().firstValue("Location").orElseThrow().replaceAll(".*/" + type + "/([^/]+).*", "$1");
    }

    private Resource example(String type) {
        Resource example = Map.<String, Resource>of(
                        "AdverseEvent", hospital.event(),
                        "Practitioner", hospital.practitioner("one"),
                        "PractitionerRole", hospital.role("role", "one", "nurse", Hospital.WHEN, null),
                        "Encounter", hospital.encounter("stay"))
                .get(type);
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
