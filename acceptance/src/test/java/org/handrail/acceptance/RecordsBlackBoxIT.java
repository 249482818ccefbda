package org.handrail.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.handrail.database.Realm;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.junit.jupiter.api.Test;

/** The resources beside the event: accepted, found by identifier, conditional without races, and never more than promised. */
class RecordsBlackBoxIT {
    private static final List<String> ONLY_REFERRED_TO = List.of("Patient", "RelatedPerson", "Group", "Device");
    private final FhirSender sender = FhirSender.known();
    private final Hospital hospital = new Hospital();

    @Test
    void everyTypeIsCreatedReadFoundAndUpdated() throws IOException, InterruptedException {
        for (DomainResource told : examples("all")) {
            String type = told.fhirType();
            HttpResponse<String> created = send("POST", "/" + type, told);
            assertThat(created.statusCode()).as(type + created.body()).isEqualTo(201);
            String id = id(created);
            HttpResponse<String> read = sender.send("GET", "/" + type + "/" + id, null, null);
            assertThat(read.body()).contains("SUBSETTED", hospital.id("all"));
            Bundle found = FhirSender.R4
                    .newJsonParser()
                    .parseResource(
                            Bundle.class,
                            sender.send("GET", "/" + type + "?identifier=urn:t%7C" + hospital.id("all"), null, null)
                                    .body());
            assertThat(found.getTotal()).as(type).isEqualTo(1);
            assertThat(found.getEntryFirstRep().getResource().getIdElement().getIdPart())
                    .isEqualTo(id);
            assertThat(sender.send("GET", "/" + type + "?_id=" + id, null, null).body())
                    .contains("\"total\":1");
            told.setId(hospital.id("put"));
            assertThat(send("PUT", "/" + type + "/" + hospital.id("put"), told).statusCode())
                    .isEqualTo(201);
            assertThat(send("PUT", "/" + type + "/" + hospital.id("put"), told).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void whatIsPostedAgainUnchangedIsTheSame() throws IOException, InterruptedException {
        for (DomainResource told : examples("same")) {
            HttpResponse<String> first = send("POST", "/" + told.fhirType(), told);
            HttpResponse<String> again = send("POST", "/" + told.fhirType(), told);
            assertThat(again.statusCode()).as(told.fhirType()).isEqualTo(200);
            assertThat(id(again)).isEqualTo(id(first));
        }
    }

    @Test
    void twoWithoutIdentifierStayTwo() throws IOException, InterruptedException {
        assertThat(id(send("POST", "/Patient", new Patient())))
                .isNotEqualTo(id(send("POST", "/Patient", new Patient())));
    }

    @Test
    void anUnknownParameterIsRefusedNamingTheKnown() throws IOException, InterruptedException {
        for (String query : List.of("name=x", "identifier=a&name=x", "identifier:not=x", "", "identifier=")) {
            HttpResponse<String> answer = sender.send("GET", "/Practitioner?" + query, null, null);
            assertThat(answer.statusCode()).as(query + answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains("identifier", "_id");
        }
        HttpResponse<String> condition = FhirSender.known()
                .send("PUT", "/Practitioner?name=x", FhirSender.JSON, json(hospital.practitioner("x")));
        assertThat(condition.statusCode()).isEqualTo(400);
    }

    @Test
    void aConditionalCreateFindsWhatIsThere() {
        Practitioner told = hospital.practitioner("there");
        String condition = "Practitioner?identifier=" + Hospital.STAFF + "|" + hospital.id("there");
        String first = createUnless(told, condition);
        told.getNameFirstRep().setFamily("Other");
        assertThat(createUnless(told, condition)).isEqualTo(first);
        assertThat(sender.client()
                        .read()
                        .resource(Practitioner.class)
                        .withId(first)
                        .execute()
                        .getNameFirstRep()
                        .getFamily())
                .isNotEqualTo("Other");
    }

    @Test
    void aConditionThatMatchesSeveralIsRefused() throws IOException, InterruptedException {
        hospital.known("several");
        Practitioner namesake = hospital.practitioner("several");
        namesake.setId(hospital.id("namesake"));
        hospital.put(namesake);
        String condition = "/Practitioner?identifier=" + Hospital.STAFF + "%7C" + hospital.id("several");
        namesake.setId((String) null);
        assertThat(send("PUT", condition, namesake).statusCode()).isEqualTo(412);
    }

    @Test
    void aConditionalUpdateCreatesUpdatesOrRefuses() throws IOException, InterruptedException {
        Practitioner told = hospital.practitioner("updated");
        told.setId((String) null);
        String condition = "/Practitioner?identifier=" + Hospital.STAFF + "%7C" + hospital.id("updated");
        HttpResponse<String> created = send("PUT", condition, told);
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        told.setActive(false);
        HttpResponse<String> updated = send("PUT", condition, told);
        assertThat(updated.statusCode()).as(updated.body()).isEqualTo(200);
        assertThat(updated.headers().firstValue("ETag")).contains("W/\"2\"");
        assertThat(id(updated)).isEqualTo(id(created));
        told.setId("another");
        assertThat(send("PUT", condition, told).statusCode()).isEqualTo(400);
    }

    @Test
    void eightConditionalCreatesAtOnceAreOneResourceAndOnePerson() throws Exception {
        Practitioner told = hospital.practitioner("eight");
        String condition = "identifier=" + Hospital.STAFF + "|" + hospital.id("eight");
        List<String> ids = new ArrayList<>();
        java.util.concurrent.ExecutorService senders = java.util.concurrent.Executors.newFixedThreadPool(8);
        try {
            List<java.util.concurrent.Future<String>> calls = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                calls.add(senders.submit(() -> createUnless(told.copy(), "Practitioner?" + condition)));
            }
            for (java.util.concurrent.Future<String> call : calls) {
                ids.add(call.get());
            }
        } finally {
            senders.shutdownNow();
        }
        assertThat(ids.stream().distinct()).hasSize(1);
        assertThat(question(
                        "select count(*) from event.source_resource_identifier where value = ?", hospital.id("eight")))
                .containsExactly("1");
        assertThat(question("select count(*) from event.person where family_name || given_name like '%' || ?", name()))
                .containsExactly("1");
    }

    private String name() {
        Practitioner told = hospital.practitioner("eight");
        return told.getNameFirstRep().getFamily() + told.getNameFirstRep().getGivenAsSingleString();
    }

    @Test
    void nothingThatTellsWhoAPatientIsGetsIntoTheDatabase() throws Exception {
        String planted = "Planted" + hospital.id("name").replace("-", "");
        for (DomainResource told : examples("quiet")) {
            if (ONLY_REFERRED_TO.contains(told.fhirType())) {
                plant(told, planted);
                HttpResponse<String> answer = send("POST", "/" + told.fhirType(), told);
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
                assertThat(answer.body()).contains("SUBSETTED").doesNotContain(planted, "1951-02-03");
            }
        }
        Patient patient = new Patient();
        plant(patient, planted);
        Bundle bundle = new Bundle().setType(Bundle.BundleType.TRANSACTION);
        bundle.addEntry()
                .setFullUrl("urn:uuid:6d3d6b5c-5f0e-4a55-9d2b-1d4a1c0e0f01")
                .setResource(patient)
                .getRequest()
                .setMethod(Bundle.HTTPVerb.POST)
                .setUrl("Patient");
        bundle.addEntry()
                .setResource(
                        hospital.event().setSubject(new Reference("urn:uuid:6d3d6b5c-5f0e-4a55-9d2b-1d4a1c0e0f01")))
                .getRequest()
                .setMethod(Bundle.HTTPVerb.POST)
                .setUrl("AdverseEvent");
        HttpResponse<String> answer = sender.send("POST", "", FhirSender.JSON, json(bundle));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        for (Realm realm : Realm.values()) {
            assertThat(everywhere(realm, planted)).as(realm.name()).isEmpty();
        }
        assertThat(everywhere(Realm.EVENT, hospital.id("quiet")))
                .as("this search does find what is kept")
                .isNotEmpty();
    }

    @Test
    void theCapabilityStatementSaysWhatIsKeptOfAPatient() {
        CapabilityStatement statement =
                sender.client().capabilities().ofType(CapabilityStatement.class).execute();
        assertThat(statement.getRestFirstRep().getResource())
                .filteredOn(type -> ONLY_REFERRED_TO.contains(type.getType()))
                .hasSize(4)
                .allSatisfy(type -> assertThat(type.getDocumentation()).contains("identifier", "no name", "SUBSETTED"));
    }

    @Test
    void aUnitIsFoundWhetherItIsToldBeforeOrAfterItIsNamed() throws Exception {
        Identifier number = new Identifier().setSystem("urn:acceptance:unit").setValue(hospital.id("ward"));
        Location ward = new Location().setName("Ward " + hospital.id("w")).addIdentifier(number);
        ward.setId(hospital.id("ward"));
        PractitionerRole before = hospital.role("before", "person", "nurse", null, null);
        before.setOrganization(null).addLocation(new Reference("Location/" + hospital.id("ward")));
        PractitionerRole byNumber = hospital.role("number", "person", "nurse", null, null);
        byNumber.setOrganization(new Reference().setIdentifier(number));
        PractitionerRole after = hospital.role("after", "person", "nurse", null, null);
        after.setOrganization(null).addLocation(new Reference("Location/" + hospital.id("ward")));
        hospital.known("person");
        hospital.put(before);
        hospital.put(byNumber);
        hospital.put(ward);
        hospital.put(after);
        AdverseEvent event = hospital.event().setLocation(new Reference("Location/" + hospital.id("ward")));
        String id = sender.client().create().resource(event).execute().getId().getIdPart();
        List<String> units = new ArrayList<>(question(
                "select distinct unit_id from event.placement where source_role_id like '%' || ?",
                hospital.id("").substring(1)));
        units.addAll(question("select unit_id from event.adverse_event where id = ?::uuid", id));
        assertThat(Stream.of(units.get(0), units.get(units.size() - 1)).distinct())
                .as("all in one unit: " + units)
                .hasSize(1);
        assertThat(units).hasSize(2);
        assertThat(question("select name from event.unit where id = ?::uuid", units.get(0)))
                .containsExactly("Ward " + hospital.id("w"));
    }

    private List<DomainResource> examples(String name) {
        Identifier number = new Identifier().setSystem("urn:t").setValue(hospital.id(name));
        Practitioner person = hospital.practitioner(name).addIdentifier(number);
        PractitionerRole role =
                hospital.role(name, name, "nurse", Hospital.WHEN, null).addIdentifier(number);
        Encounter stay = hospital.encounter(name).addIdentifier(number);
        return List.of(
                person,
                role,
                stay,
                new Location().setName("Ward").addIdentifier(number),
                new Organization().setName("Surgery").addIdentifier(number),
                new Patient().addIdentifier(number),
                new RelatedPerson().setPatient(new Reference("Patient/1")).addIdentifier(number),
                new Group().setType(Group.GroupType.PERSON).setActual(true).addIdentifier(number),
                new Device().addIdentifier(number));
    }

    private static void plant(DomainResource told, String name) {
        told.setText(new Narrative().setStatus(Narrative.NarrativeStatus.GENERATED));
        told.getText().setDivAsString("<div xmlns=\"http://www.w3.org/1999/xhtml\">" + name + "</div>");
        told.addExtension("urn:acceptance:anything", new org.hl7.fhir.r4.model.StringType(name));
        Date birth = new org.hl7.fhir.r4.model.DateType("1951-02-03").getValue();
        if (told instanceof Patient patient) {
            patient.addName(new HumanName().setFamily(name)).addAddress(new Address().setCity(name));
            patient.setBirthDate(birth).addContact().setName(new HumanName().setText(name));
            patient.addIdentifier()
                    .setSystem("urn:acceptance:patient")
                    .setValue("P-4711")
                    .setAssigner(new Reference().setDisplay(name))
                    .setType(new org.hl7.fhir.r4.model.CodeableConcept().setText(name));
        } else if (told instanceof RelatedPerson relative) {
            relative.addName(new HumanName().setFamily(name)).addAddress(new Address().setCity(name));
            relative.setBirthDate(birth).getPatient().setDisplay(name);
        } else if (told instanceof Group group) {
            group.setName(name);
        } else if (told instanceof Device device) {
            device.addDeviceName().setName(name).setType(Device.DeviceNameType.USERFRIENDLYNAME);
            device.setPatient(new Reference().setDisplay(name));
        }
    }

    /** Tables and columns of a realm in which the text stands, in text and in bytes. */
    private static List<String> everywhere(Realm realm, String text) throws SQLException, IOException {
        List<String> found = new ArrayList<>();
        try (Connection database = Server.running().database(realm)) {
            DatabaseMetaData catalogue = database.getMetaData();
            List<String[]> columns = new ArrayList<>();
            try (ResultSet all = catalogue.getColumns(null, realm.schema(), "%", "%")) {
                while (all.next()) {
                    columns.add(new String[] {
                        all.getString("TABLE_NAME"),
                        all.getString("COLUMN_NAME"),
                        all.getString("TYPE_NAME").toLowerCase(Locale.ROOT)
                    });
                }
            }
            for (String[] column : columns) {
                boolean bytes = column[2].equals("bytea");
                String sql = "select 1 from " + realm.schema() + "." + column[0] + " where "
                        + (bytes ? "position(? in " + column[1] + ") > 0" : "cast(" + column[1] + " as text) like ?")
                        + " limit 1";
                try (PreparedStatement question = database.prepareStatement(sql)) {
                    if (bytes) {
                        question.setBytes(1, text.getBytes(StandardCharsets.UTF_8));
                    } else {
                        question.setString(1, "%" + text + "%");
                    }
                    try (ResultSet answer = question.executeQuery()) {
                        if (answer.next()) {
                            found.add(column[0] + "." + column[1]);
                        }
                    }
                } catch (SQLException e) {
                    assertThat(e.getSQLState())
                            .as(column[0] + " is open to its realm, or to nobody")
                            .isEqualTo("42501");
                }
            }
        }
        return found;
    }

    private static List<String> question(String sql, String parameter) throws SQLException, IOException {
        try (Connection database = Server.running().database(Realm.EVENT);
                PreparedStatement question = database.prepareStatement(sql)) {
            question.setString(1, parameter);
            List<String> answers = new ArrayList<>();
            try (ResultSet answer = question.executeQuery()) {
                while (answer.next()) {
                    answers.add(answer.getString(1));
                }
            }
            return answers;
        }
    }

    private String createUnless(Practitioner told, String condition) {
        return sender.client()
                .create()
                .resource(told)
                .conditionalByUrl(condition)
                .execute()
                .getId()
                .getIdPart();
    }

    private HttpResponse<String> send(String method, String path, DomainResource told)
            throws IOException, InterruptedException {
        return sender.send(method, path, FhirSender.JSON, json(told));
    }

    private static String json(org.hl7.fhir.r4.model.Resource told) {
        return FhirSender.R4.newJsonParser().encodeResourceToString(told);
    }

    private static String id(HttpResponse<String> answer) {
        return new IdType(answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body())))
                .getIdPart();
    }
}
