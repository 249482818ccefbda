package org.handrail.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Encounter;
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
        kept.getContained().forEach(Kept::bareContained);
        if (!Families.isAboutStaff(told)) {
            kept.getSubject().setDisplay(null);
        }
        withoutName(kept.getRecorder(), kept);
        return kept;
    }

    /** Identifiers, name, active and how the person is employed. */
    String practitioner(Practitioner told) {
        Practitioner kept = new Practitioner();
        kept.setMeta(told.getMeta().copy());
        bare(kept);
        kept.setIdentifier(told.getIdentifier());
        kept.setName(told.getName());
        kept.setActiveElement(told.getActiveElement());
        told.getMeta().getTag().stream()
                .filter(tag -> PractitionerProvider.EMPLOYMENT_KIND.equals(tag.getSystem()))
                .forEach(kept.getMeta()::addTag);
        return encoded(kept);
    }

    /** Whose role it is, where, as what, from when to when. */
    String role(PractitionerRole told) {
        PractitionerRole kept = new PractitionerRole();
        kept.setIdentifier(told.getIdentifier());
        kept.setActiveElement(told.getActiveElement());
        kept.setPeriod(told.getPeriod());
        kept.setPractitioner(told.getPractitioner());
        kept.setOrganization(told.getOrganization());
        kept.setCode(told.getCode());
        kept.setSpecialty(told.getSpecialty());
        kept.setLocation(told.getLocation());
        keepContained(told, kept);
        return encoded(kept);
    }

    /** Who took part and when, where; nothing about the patient. */
    String encounter(Encounter told) {
        Encounter kept = new Encounter();
        kept.setIdentifier(told.getIdentifier());
        kept.setStatusElement(told.getStatusElement());
        kept.setClass_(told.getClass_());
        kept.setPeriod(told.getPeriod());
        kept.setServiceProvider(told.getServiceProvider());
        told.getParticipant().forEach(participant -> {
            withoutName(participant.getIndividual(), told);
            kept.addParticipant()
                    .setType(participant.getType())
                    .setPeriod(participant.getPeriod())
                    .setIndividual(participant.getIndividual());
        });
        told.getLocation()
                .forEach(place ->
                        kept.addLocation().setLocation(place.getLocation()).setPeriod(place.getPeriod()));
        keepContained(told, kept);
        return encoded(kept);
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

    private static void keepContained(DomainResource told, DomainResource kept) {
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

    /** Whoever is known to be somebody else than staff loses the name. */
    private static void withoutName(Reference told, DomainResource in) {
        DomainResource inside = References.contained(told, in);
        String type = inside == null ? told.getReferenceElement().getResourceType() : inside.fhirType();
        String said = type == null ? told.getType() : type;
        if (said != null && !said.startsWith("Practitioner")) {
            told.setDisplay(null);
        }
    }
}
