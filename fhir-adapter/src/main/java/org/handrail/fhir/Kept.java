package org.handrail.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** What is kept of each resource, as canonical JSON without id and versions: equal texts are the same content. */
final class Kept {
    private final FhirContext r4;

    Kept(FhirContext r4) {
        this.r4 = r4;
    }

    /** The event without narrative, and without names of patients and relatives. */
    AdverseEvent stripped(AdverseEvent told) {
        AdverseEvent kept = told.copy();
        bare(kept);
        kept.getContained().forEach(inner -> {
            bareContained(inner);
            nameless(inner, kept);
        });
        if (!Families.isAboutStaff(told)) {
            kept.getSubject().setDisplay(null);
        }
        withoutName(kept.getRecorder(), kept);
        return kept;
    }

    /** What is kept of a resource beside the event. */
    <R extends DomainResource> String of(Served<R> type, R told) {
        return encoded(type.reduced(told));
    }

    /** A stored text as resource, marked as a part of what was sent. */
    <T extends Resource> T read(Class<T> type, String body) {
        return subsetted(r4.newJsonParser().parseResource(type, body));
    }

    /** Marks a resource as a part of what was sent. */
    static <T extends Resource> T subsetted(T resource) {
        resource.getMeta()
                .addTag(
                        "http://terminology.hl7.org/CodeSystem/v3-ObservationValue",
                        "SUBSETTED",
                        "Resource encoded in summary mode");
        return resource;
    }

    /** As canonical text. */
    String encoded(DomainResource kept) {
        kept.setId((String) null);
        return Text.whole(r4.newJsonParser().encodeResourceToString(kept));
    }

    static void keepContained(DomainResource told, DomainResource kept) {
        List<Resource> staff = new ArrayList<>();
        for (Resource inner : told.getContained()) {
            if (inner instanceof Practitioner
                    || inner instanceof PractitionerRole
                    || inner instanceof Location
                    || inner instanceof Organization) {
                bareContained(inner);
                staff.add(inner);
            }
        }
        kept.setContained(staff);
    }

    private static void bare(DomainResource kept) {
        List<org.hl7.fhir.r4.model.CanonicalType> profiles = kept.getMeta().getProfile();
        kept.setMeta(new Meta().setProfile(profiles));
        kept.setText(null);
    }

    /** Staff, places and devices stay; of anybody else only what a reference needs. */
    private static void bareContained(Resource inner) {
        if (inner instanceof DomainResource domain) {
            domain.setText(null);
        }
        if (inner instanceof org.hl7.fhir.r4.model.Patient patient) {
            List<Identifier> identifiers = patient.getIdentifier();
            String id = patient.getId();
            clear(patient);
            patient.setIdentifier(identifiers);
            patient.setId(id);
        } else if (inner instanceof org.hl7.fhir.r4.model.RelatedPerson relative) {
            relative.setName(null)
                    .setTelecom(null)
                    .setAddress(null)
                    .setBirthDate(null)
                    .setPhoto(null);
        }
    }

    private static void clear(org.hl7.fhir.r4.model.Patient patient) {
        patient.setName(null)
                .setTelecom(null)
                .setAddress(null)
                .setContact(null)
                .setPhoto(null)
                .setCommunication(null)
                .setBirthDate(null)
                .setDeceased(null)
                .setMaritalStatus(null)
                .setGender(null);
        patient.setExtension(null);
    }

    /** In a contained Encounter or Procedure only those who are said to be staff keep the name beside their reference. */
    private void nameless(Resource inner, DomainResource in) {
        r4.newTerser().getAllPopulatedChildElementsOfType(inner, Reference.class).stream()
                .filter(told -> !isStaff(told, in))
                .forEach(told -> told.setDisplay(null));
    }

    private static boolean isStaff(Reference told, DomainResource in) {
        String said = typeOf(told, in);
        return said != null && said.startsWith("Practitioner");
    }

    /** Whoever is known to be somebody else than staff loses the name. */
    static void withoutName(Reference told, DomainResource in) {
        String said = typeOf(told, in);
        if (said != null && !said.startsWith("Practitioner")) {
            told.setDisplay(null);
        }
    }

    private static String typeOf(Reference told, DomainResource in) {
        DomainResource inside = References.contained(told, in);
        String type = inside == null ? told.getReferenceElement().getResourceType() : inside.fhirType();
        return type == null ? told.getType() : type;
    }
}
