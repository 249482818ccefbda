package org.handrail.micro.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Sends the staff directory: a Practitioner for everybody and a PractitionerRole for each placement. */
final class DemoDirectory {
    private final Sender sender;

    DemoDirectory(Sender sender) {
        this.sender = sender;
    }

    void send(List<DemoPerson> people) {
        for (DemoPerson person : people) {
            sender.put("Practitioner", person.number(), practitioner(person));
            for (int i = 0; i < person.placements().size(); i++) {
                String id = person.number() + "-" + (i + 1);
                sender.put(
                        "PractitionerRole",
                        id,
                        role(id, person, person.placements().get(i)));
            }
        }
    }

    private static Map<String, Object> practitioner(DemoPerson person) {
        return Map.of(
                "resourceType",
                "Practitioner",
                "id",
                person.number(),
                "meta",
                Map.of("tag", List.of(Map.of("system", "urn:handrail:employment-kind", "code", person.employment()))),
                "identifier",
                List.of(Map.of("system", DemoStaff.NUMBER_SYSTEM, "value", person.number())),
                "active",
                true,
                "name",
                List.of(Map.of("family", person.family(), "given", List.of(person.given()))));
    }

    private static Map<String, Object> role(String id, DemoPerson person, DemoPerson.Placement placement) {
        List<Object> codes = new ArrayList<>();
        codes.add(code("urn:handrail:demo:profession", placement.professionCode(), placement.profession()));
        if (!placement.position().equals("MEMBER")) {
            String position = placement.position().toLowerCase(Locale.ROOT);
            codes.add(code("urn:handrail:position", position, position));
        }
        Map<String, Object> period = new LinkedHashMap<>();
        period.put("start", placement.starts().toString());
        if (placement.ends() != null) {
            period.put("end", placement.ends().toString());
        }
        return Map.of(
                "resourceType",
                "PractitionerRole",
                "id",
                id,
                "active",
                true,
                "period",
                period,
                "practitioner",
                Map.of("reference", "Practitioner/" + person.number()),
                "organization",
                unit(placement.unit()),
                "code",
                codes);
    }

    static Map<String, Object> unit(DemoUnit unit) {
        return Map.of("identifier", Map.of("system", DemoUnit.SYSTEM, "value", unit.code), "display", unit.label);
    }

    private static Map<String, Object> code(String system, String code, String display) {
        return Map.of("coding", List.of(Map.of("system", system, "code", code, "display", display)));
    }
}
