package org.handrail.fhir;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.RelatedPerson;

/** Every type beside AdverseEvent, each before the types that refer to it. */
final class ServedTypes {
    static final String ADVERSE_EVENT = "AdverseEvent";

    private final Map<String, Served<?>> byName = new LinkedHashMap<>();

    ServedTypes(Times times) {
        for (Served<?> served : List.of(
                new ServedOrganization(),
                new ServedPlace(),
                new ServedReference<>(Patient.class, Patient::new, Patient::getIdentifier, Patient::setIdentifier),
                new ServedReference<>(
                        RelatedPerson.class,
                        RelatedPerson::new,
                        RelatedPerson::getIdentifier,
                        RelatedPerson::setIdentifier),
                new ServedReference<>(Group.class, Group::new, Group::getIdentifier, Group::setIdentifier),
                new ServedReference<>(Device.class, Device::new, Device::getIdentifier, Device::setIdentifier),
                new ServedPractitioner(),
                new ServedRole(times),
                new ServedEncounter(times))) {
            byName.put(served.name(), served);
        }
    }

    List<Served<?>> all() {
        return List.copyOf(byName.values());
    }

    Optional<Served<?>> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Place of a type in the order of writing: events come last. */
    int rank(String name) {
        int rank = List.copyOf(byName.keySet()).indexOf(name);
        return rank < 0 ? byName.size() : rank;
    }

    /** All names, for sentences. */
    String names() {
        TreeSet<String> names = new TreeSet<>(byName.keySet());
        names.add(ADVERSE_EVENT);
        return String.join(", ", names);
    }
}
