package org.handrail.micro.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An event of the story as the EHR writes it, with people named in every way that senders use. */
final class DemoEventResource {
    private static final String PATIENT_SYSTEM = "urn:handrail:demo:medical-record";
    private final DemoEvent event;
    private final int number;
    private final Instant happened;

    DemoEventResource(DemoEvent event, int number, Instant happened) {
        this.event = event;
        this.number = number;
        this.happened = happened;
    }

    String encounterId() {
        return "E" + number;
    }

    /** The encounter, with everybody who was present, in the hours around the event. */
    Map<String, Object> encounter() {
        List<Object> participants = new ArrayList<>();
        for (String staff : event.present()) {
            participants.add(Map.of(
                    "period",
                    Map.of(
                            "start", happened.minus(Duration.ofHours(5)).toString(),
                            "end", happened.plus(Duration.ofHours(3)).toString()),
                    "individual",
                    Map.of("reference", "Practitioner/" + staff)));
        }
        Map<String, Object> encounter = new LinkedHashMap<>();
        encounter.put("resourceType", "Encounter");
        encounter.put("id", encounterId());
        encounter.put("status", "in-progress");
        encounter.put("class", Map.of("system", "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code", "IMP"));
        encounter.put("subject", patient());
        if (!participants.isEmpty()) {
            encounter.put("participant", participants);
        }
        encounter.put(
                "period", Map.of("start", happened.minus(Duration.ofDays(2)).toString()));
        encounter.put("serviceProvider", DemoDirectory.unit(event.unit()));
        return encounter;
    }

    Map<String, Object> adverseEvent() {
        boolean staffHarmed = event.kind() == DemoEvent.Kind.VIOLENCE || event.kind() == DemoEvent.Kind.INTERACTION;
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("resourceType", "AdverseEvent");
        resource.put("identifier", Map.of("system", "urn:handrail:demo:incident", "value", "INC-" + (1000 + number)));
        resource.put("actuality", event.kind() == DemoEvent.Kind.NEAR_MISS ? "potential" : "actual");
        if (event.category() != null) {
            resource.put("category", List.of(Map.of("coding", List.of(category()))));
        }
        resource.put("event", Map.of("text", event.text()));
        resource.put("subject", staffHarmed ? byReference(event.people().get(0)) : patient());
        if (!event.present().isEmpty()) {
            resource.put("encounter", Map.of("reference", "Encounter/" + encounterId()));
        }
        resource.put("date", happened.toString());
        resource.put("recordedDate", happened.plus(Duration.ofMinutes(40)).toString());
        resource.put("location", DemoDirectory.unit(event.unit()));
        resource.put(
                "severity", coding("http://terminology.hl7.org/CodeSystem/adverse-event-severity", event.severity()));
        resource.put("outcome", coding("http://terminology.hl7.org/CodeSystem/adverse-event-outcome", event.outcome()));
        resource.put("recorder", byReference(event.people().get(staffHarmed ? 1 : 0)));
        List<Object> contributors = new ArrayList<>();
        for (int i = 1; i < event.people().size(); i++) {
            contributors.add(contributor(i, event.people().get(i), resource));
        }
        if (event.text().contains("same name")) {
            contributors.add(Map.of("display", "Agency nurse of the night shift"));
        }
        resource.put("contributor", contributors);
        return resource;
    }

    /** In turn by reference to a role, by identifier, and contained; learners, who have several roles, by identifier. */
    private Object contributor(int i, String staff, Map<String, Object> resource) {
        boolean learner = staff.equals("S0002") || staff.compareTo("S0261") > 0;
        return switch (learner ? 1 : (number + i) % 3) {
            case 0 -> Map.of("reference", "PractitionerRole/" + staff + "-1");
            case 1 -> Map.of("type", "Practitioner", "identifier", identifier(staff));
            default -> {
                resource.put(
                        "contained",
                        List.of(Map.of(
                                "resourceType", "Practitioner", "id", "p1", "identifier", List.of(identifier(staff)))));
                yield Map.of("reference", "#p1");
            }
        };
    }

    private Map<String, Object> category() {
        boolean interaction = event.kind() == DemoEvent.Kind.INTERACTION;
        return Map.of(
                "system",
                interaction
                        ? "urn:handrail:event-category"
                        : "http://terminology.hl7.org/CodeSystem/adverse-event-category",
                "code",
                event.category());
    }

    private Map<String, Object> patient() {
        return Map.of(
                "type", "Patient", "identifier", Map.of("system", PATIENT_SYSTEM, "value", "P" + (20000 + number)));
    }

    private static Map<String, Object> byReference(String staff) {
        return Map.of("reference", "Practitioner/" + staff);
    }

    private static Map<String, Object> identifier(String staff) {
        return Map.of("system", DemoStaff.NUMBER_SYSTEM, "value", staff);
    }

    private static Map<String, Object> coding(String system, String code) {
        return Map.of("coding", List.of(Map.of("system", system, "code", code)));
    }
}
