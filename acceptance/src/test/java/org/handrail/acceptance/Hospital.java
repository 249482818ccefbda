package org.handrail.acceptance;

import ca.uhn.fhir.rest.api.MethodOutcome;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.AdverseEvent.AdverseEventActuality;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** A hospital of its own for one test, as its EHR tells of it: nobody in it is known to any other test. */
final class Hospital {
    /** System of the staff numbers. */
    static final String STAFF = "urn:acceptance:staff";
    /** When the events of these hospitals happen. */
    static final Instant WHEN = Instant.parse("2026-11-02T07:15:00Z");

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final FhirSender sender = FhirSender.known();

    /** A staff number, or the EHR's own id, of this hospital only. */
    String id(String name) {
        return name + "-" + mark;
    }

    Identifier number(String name) {
        return new Identifier().setSystem(STAFF).setValue(id(name));
    }

    Practitioner practitioner(String name) {
        Practitioner person = new Practitioner();
        person.setId(id(name));
        person.addIdentifier(number(name));
        person.addName().setFamily("Of" + mark).addGiven(name);
        return person;
    }

    /** Told to the endpoint at once. */
    Reference known(String name) {
        put(practitioner(name));
        return new Reference("Practitioner/" + id(name));
    }

    PractitionerRole role(String id, String of, String profession, Instant from, Instant until) {
        PractitionerRole role = new PractitionerRole();
        role.setId(id(id));
        role.setPractitioner(new Reference("Practitioner/" + id(of)));
        role.addCode().addCoding().setSystem("urn:acceptance:profession").setCode(profession);
        role.setPeriod(period(from, until));
        role.setOrganization(new Reference()
                .setIdentifier(new Identifier().setSystem("urn:acceptance:unit").setValue(id(id))));
        return role;
    }

    Encounter encounter(String id) {
        Encounter stay = new Encounter();
        stay.setId(id(id));
        stay.setStatus(EncounterStatus.INPROGRESS);
        stay.setClass_(
                new org.hl7.fhir.r4.model.Coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "IMP", null));
        stay.setSubject(new Reference("Patient/p-1").setDisplay("Petra Patient"));
        return stay;
    }

    /** A fall, with a new identifier, at {@link #WHEN}; nobody is named yet. */
    AdverseEvent event() {
        AdverseEvent event = new AdverseEvent();
        event.setIdentifier(new Identifier()
                .setSystem("urn:acceptance:event")
                .setValue(UUID.randomUUID().toString()));
        event.setActuality(AdverseEventActuality.ACTUAL);
        event.getEvent().setText("Fall from the bed");
        event.setSubject(new Reference("Patient/p-1").setDisplay("Petra Patient"));
        event.setDateElement(new DateTimeType(WHEN.toString()));
        return event;
    }

    static Period period(Instant from, Instant until) {
        Period period = new Period();
        if (from != null) {
            period.setStartElement(new DateTimeType(Date.from(from)));
        }
        if (until != null) {
            period.setEndElement(new DateTimeType(Date.from(until)));
        }
        return period;
    }

    MethodOutcome put(Resource resource) {
        return sender.client().update().resource(resource).execute();
    }

    /** Sends an event and waits until its staff have been looked for. */
    Involved involvedIn(AdverseEvent event) {
        String id = sender.client().create().resource(event).execute().getId().getIdPart();
        return linked(id);
    }

    /** What the endpoint says of an event as soon as it is linked. */
    Involved linked(String id) {
        Involved said = Involved.ask(sender, id);
        for (int tries = 0; tries < 200 && said.linking().equals("pending"); tries++) {
            Server.pause();
            said = Involved.ask(sender, id);
        }
        return said;
    }

    /**
     * The answer of $involved-staff.
     *
     * @param id of the event
     * @param linking pending, complete or needs-review
     */
    record Involved(String id, String linking, List<Person> staff, Parameters answer) {
        static Involved ask(FhirSender sender, String id) {
            Parameters answer = sender.client()
                    .operation()
                    .onInstance("AdverseEvent/" + id)
                    .named("$involved-staff")
                    .withNoParameters(Parameters.class)
                    .useHttpGet()
                    .execute();
            List<Person> staff = answer.getParameter().stream()
                    .filter(parameter -> parameter.getName().equals("staff"))
                    .map(Person::of)
                    .toList();
            return new Involved(id, ((CodeType) answer.getParameter("linking").getValue()).getValue(), staff, answer);
        }

        /** Of the person with a staff number. */
        Person person(Identifier number) {
            return staff.stream()
                    .filter(one -> number.getValue().equals(one.number()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("Nobody has " + number.getValue() + " in " + staff));
        }

        List<String> numbers() {
            return staff.stream().map(Person::number).toList();
        }
    }

    /** One person in the answer of $involved-staff. */
    record Person(String number, String role, String path, String method, String confidence, String decision) {
        static Person of(ParametersParameterComponent staff) {
            return new Person(
                    ((Reference) part(staff, "person").getValue())
                            .getIdentifier()
                            .getValue(),
                    text(staff, "role"),
                    text(staff, "path"),
                    text(staff, "method"),
                    text(staff, "confidence"),
                    text(staff, "decision"));
        }

        static ParametersParameterComponent part(ParametersParameterComponent staff, String name) {
            return staff.getPart().stream()
                    .filter(part -> part.getName().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No part " + name));
        }

        private static String text(ParametersParameterComponent staff, String name) {
            return part(staff, name).getValue().primitiveValue();
        }
    }
}
