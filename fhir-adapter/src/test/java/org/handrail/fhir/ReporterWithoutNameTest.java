package org.handrail.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.handrail.adverseevent.ActorType;
import org.handrail.adverseevent.InvolvedAs;
import org.handrail.adverseevent.Mention;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The national profile of England names no reporter: role and organisation come as codes. */
class ReporterWithoutNameTest {
    @ParameterizedTest
    @CsvSource({"1,WITNESS", "2,RECORDER", "3,RECORDER", "4,ACTOR", "5,RECORDER"})
    void theInvolvementGivesTheRole(String involvement, InvolvedAs role) {
        Mention reporter = reporter("3", involvement);
        assertThat(reporter.roleHint()).isEqualTo(role);
        assertThat(reporter.hint()).isEqualTo("staff-type:5;involvement:" + involvement + ";organisation:RXX");
        assertThat(reporter.actorType()).isEqualTo(ActorType.PRACTITIONER);
        assertThat(reporter.identifiers()).isEmpty();
        assertThat(reporter.resourceId()).isNull();
    }

    @Test
    void aPatientOrRelativeWhoReportsIsNeverStaff() {
        assertThat(reporter("1", "1").actorType()).isEqualTo(ActorType.OTHER);
        assertThat(reporter("2", "1").resourceType()).isEqualTo("RelatedPerson");
    }

    private static Mention reporter(String type, String involvement) {
        String details = "https://psims-uat.azure-api.net/taxonomy/fhir/StructureDefinition/practitioner-details-5";
        String json = "{'resourceType':'AdverseEvent','actuality':'actual','subject':{'reference':'#patient1'},"
                + "'contained':[{'resourceType':'Patient','id':'patient1'},{'resourceType':'Practitioner',"
                + "'id':'practitioner1','extension':[{'url':'" + details + "','extension':["
                + "{'url':'ReporterType','valueCode':'" + type + "'},{'url':'ReporterRole','valueCode':'5'},"
                + "{'url':'ReporterInvolvement','valueCode':'" + involvement + "'},"
                + "{'url':'ReporterContact','valueString':'someone@example.org'},"
                + "{'url':'ReporterOrganisation','valueCode':'RXX'}]}]}],'recorder':{'reference':'#practitioner1'}}";
        AdverseEvent told =
                StrictR4.context().newJsonParser().parseResource(AdverseEvent.class, json.replace('\'', '"'));
        return new EventMentions(new Times(ZoneId.of("Europe/London"))).of(told).get(0);
    }
}
