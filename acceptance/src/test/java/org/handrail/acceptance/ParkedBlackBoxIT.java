package org.handrail.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.handrail.database.Realm;
import org.handrail.micro.demo.PageUser;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

/** An event that can't be linked is parked with a number; the others go on, and the lead tries it again. */
class ParkedBlackBoxIT {
    private final Hospital hospital = new Hospital();

    @Test
    void oneThatFailsIsParkedAndTheOthersGoOnUntilTheLeadTriesAgain() throws SQLException, IOException {
        hospital.known("named");
        AdverseEvent event = hospital.event()
                .addContributor(new Reference().setType("Practitioner").setIdentifier(hospital.number("named")));
        String id = hospital.involvedIn(event).id();
        // A row as no program of ours writes it: reading it fails
        change(
                "update event.mention_identifier set position = 7 where mention_id in"
                        + " (select m.id from event.mention m where m.event_id = ?::uuid)",
                id);
        again(id, 2);

        assertThat(hospital.involvedIn(hospital.event().setRecorder(hospital.known("other")))
                        .linking())
                .isEqualTo("complete");
        assertThat(hospital.linked(id).linking()).isEqualTo("needs-review");
        assertThat(error(id)).matches("HANDRAIL-1402-[0-9a-f]{8}");
        assertThat(hospital.linked(id).numbers()).containsExactly(hospital.id("named"));

        change(
                "update event.mention_identifier set position = 0 where mention_id in"
                        + " (select m.id from event.mention m where m.event_id = ?::uuid)",
                id);
        assumeTrue(Server.running().hasDemoHospital(), "needs the programme lead of the demo hospital");
        PageUser lead = new PageUser(Server.running().at("").toString()).signIn("lead", null, "handrail-demo");
        lead.open("/lead/events?id=" + id);
        assertThat(lead.body()).contains(error(id)).doesNotContain("Exception");
        lead.press("retry:go");
        assertThat(hospital.linked(id).linking()).isEqualTo("complete");
        assertThat(error(id)).isNull();
    }

    @Test
    void aFailureIsTriedAgainLaterBeforeItIsGivenUp() throws SQLException, IOException {
        hospital.known("named");
        AdverseEvent event = hospital.event()
                .addContributor(new Reference().setType("Practitioner").setIdentifier(hospital.number("named")));
        String id = hospital.involvedIn(event).id();
        change(
                "update event.mention_identifier set position = 7 where mention_id in"
                        + " (select m.id from event.mention m where m.event_id = ?::uuid)",
                id);
        again(id, 0);
        for (int tries = 0; tries < 100 && error(id) == null; tries++) {
            Server.pause();
        }
        assertThat(text("select linking from event.adverse_event where id = ?::uuid", id))
                .isEqualTo("PENDING");
        assertThat(text("select (link_due_at > now())::text from event.adverse_event where id = ?::uuid", id))
                .isEqualTo("true");
        change("delete from event.mention where event_id = ?::uuid", id);
        change("update event.adverse_event set link_due_at = now() where id = ?::uuid", id);
    }

    /** As if it had been tried so often before. */
    private static void again(String id, int attempts) throws SQLException, IOException {
        change(
                "update event.adverse_event set linking = 'PENDING', link_due_at = now(), link_error = null,"
                        + " link_attempts = " + attempts + " where id = ?::uuid",
                id);
    }

    private static String error(String id) throws SQLException, IOException {
        return text("select link_error from event.adverse_event where id = ?::uuid", id);
    }

    private static void change(String sql, String id) throws SQLException, IOException {
        try (Connection database = Server.running().database(Realm.EVENT);
                PreparedStatement statement = database.prepareStatement(sql)) {
            statement.setString(1, id);
            statement.executeUpdate();
        }
    }

    private static String text(String sql, String id) throws SQLException, IOException {
        try (Connection database = Server.running().database(Realm.EVENT);
                PreparedStatement question = database.prepareStatement(sql)) {
            question.setString(1, id);
            try (ResultSet answer = question.executeQuery()) {
                assertThat(answer.next()).isTrue();
                return answer.getString(1);
            }
        }
    }
}
