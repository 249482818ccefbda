package org.handrail.fhir;

import java.util.List;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;

/**
 * A search parameter of AdverseEvent.
 *
 * @param expression where the value stands, as FHIRPath
 * @param own defined by us: R4 has none of this name
 * @param targets types that a reference may lead to
 */
record SearchWord(
        String name, SearchParamType type, String expression, String description, boolean own, List<String> targets) {
    /** Those of the event itself. */
    static final List<SearchWord> OF_EVENT = List.of(
            new SearchWord(
                    "identifier",
                    SearchParamType.TOKEN,
                    "AdverseEvent.identifier",
                    "Business identifier: system|value, or value under any system",
                    true,
                    List.of()),
            reference(
                    "contributor",
                    "Who was involved in the event; says nothing about fault",
                    true,
                    List.of("Practitioner", "PractitionerRole", "Device")),
            reference("encounter", "Encounter during which it happened", true, List.of("Encounter")),
            token("actuality", "actual or potential"),
            token("category", "Kind of event, with or without system, whichever case"),
            new SearchWord(
                    "date",
                    SearchParamType.DATE,
                    "AdverseEvent.date",
                    "When it happened; a partial date is its whole span",
                    false,
                    List.of()),
            reference("location", "Where it happened", false, List.of("Location")),
            reference(
                    "recorder",
                    "Who recorded it",
                    false,
                    List.of("Patient", "Practitioner", "PractitionerRole", "RelatedPerson")),
            token("seriousness", "Seriousness, with or without system, whichever case"),
            token("severity", "mild, moderate or severe"),
            reference(
                    "subject",
                    "To whom it happened",
                    false,
                    List.of("Patient", "Group", "Practitioner", "RelatedPerson")));

    /** Those of every resource that are searched here. */
    static final List<SearchWord> OF_ALL = List.of(
            new SearchWord("_id", SearchParamType.TOKEN, "Resource.id", "Id of the event", false, List.of()),
            new SearchWord(
                    "_lastUpdated",
                    SearchParamType.DATE,
                    "Resource.meta.lastUpdated",
                    "When its current version came",
                    false,
                    List.of()));

    /** Where FHIR, or this server, says what the parameter means. */
    String definition(String base) {
        return name.startsWith("_")
                ? "http://hl7.org/fhir/SearchParameter/Resource-" + name.substring(1)
                : (own ? base : "http://hl7.org/fhir") + "/SearchParameter/AdverseEvent-" + name;
    }

    private static SearchWord token(String name, String description) {
        return new SearchWord(name, SearchParamType.TOKEN, "AdverseEvent." + name, description, false, List.of());
    }

    private static SearchWord reference(String name, String description, boolean own, List<String> targets) {
        return new SearchWord(
                name, SearchParamType.REFERENCE, "AdverseEvent." + name, description, own, List.copyOf(targets));
    }
}
