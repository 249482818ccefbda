package org.handrail.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.handrail.failure.InvalidInput;
import org.junit.jupiter.api.Test;

class RosterFileTest {
    private static final String COMMAS = "identifier_system,identifier,family_name,unit_name\n";

    @Test
    void commasSemicolonsTabsAndQuotesAreRead() {
        for (String delimiter : List.of(",", ";", "\t")) {
            RosterFile file = read("identifier_system" + delimiter + "Identifier" + delimiter + " FAMILY_NAME \n"
                    + "urn:x" + delimiter + "1" + delimiter + "\"O'Neill, \"\"Jo\"\"; and " + "sons\"\n");
            assertThat(file.lines()).singleElement().satisfies(line -> {
                assertThat(line.row()).isEqualTo(2);
                assertThat(line.cell(RosterColumn.FAMILY_NAME)).isEqualTo("O'Neill, \"Jo\"; and sons");
            });
        }
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsDoNoHarm() {
        RosterFile file = read("\uFEFF" + COMMAS.replace("\n", "\r\n") + "urn:x,1,Müller,\r\n");
        assertThat(file.header().get(0)).isEqualTo("identifier_system");
        assertThat(file.lines().get(0).cell(RosterColumn.FAMILY_NAME)).isEqualTo("Müller");
    }

    @Test
    void blankLinesAreLeftOutAndRowsAreCountedAsASpreadsheetDoes() {
        RosterFile file = read(COMMAS + "\n,,,\nurn:x,1,A,\"two\nlines\"\nurn:x,2,B,\n");
        assertThat(file.lines()).extracting(CsvLine::row).containsExactly(4, 5);
    }

    @Test
    void whatIsWrongWithTheWholeFileIsSaid() {
        refused("", "roster.empty");
        refused(COMMAS, "roster.empty");
        refused("identifier,family_name\n1,A\n", "roster.header");
        refused("identifier_system,identifier,family_name,identifier\nx,1,A,2\n", "roster.headerTwice");
        refused("identifier_system,identifier,family_name,salary\nx,1,A,2\n", "roster.headerUnknown");
        refused(COMMAS + "urn:x,1,\"A,\n", "roster.notCsv");
        refused(COMMAS + "urn:x,1,\"A\"B,\n", "roster.notCsv");
        refused(COMMAS.getBytes(StandardCharsets.UTF_16), "roster.notUtf8");
        refused((COMMAS + "urn:x,1,Müller,\n").getBytes(Charset.forName("windows-1252")), "roster.notUtf8");
        refused(new byte[RosterFile.MOST_BYTES + 1], "roster.tooLarge");
        refused(COMMAS + "urn:x,1,A,\n".repeat(RosterFile.MOST_ROWS + 1), "roster.tooManyRows");
    }

    @Test
    void noCellThatGoesOutIsAFormula() {
        RosterFile file = read(COMMAS + "urn:x,1,\"=HYPERLINK(\"\"http://x\"\")\",+1\nurn:x,@SUM,-A,\n");
        String out = new String(
                RefusedRows.write(
                        file,
                        Map.of(
                                2, List.of(RosterFault.in(null, "twice", "9")),
                                3, List.of(RosterFault.in(RosterColumn.UNIT, "missing"))),
                        Locale.ENGLISH),
                StandardCharsets.UTF_8);
        assertThat(out).startsWith("\uFEFFidentifier_system,identifier,family_name,unit_name,reason\r\n");
        assertThat(out).contains("'=HYPERLINK", "'+1", "'@SUM", "'-A", "The same placement stands in row 9.");
    }

    @Test
    void aFileOfRefusedRowsComesBackAsItWas() {
        RosterFile file = read(COMMAS + "urn:x,1,=A,\"b\nc\"\nurn:x,2,'quoted',\n");
        Map<Integer, List<RosterFault>> refused = Map.of(
                2, List.of(RosterFault.in(RosterColumn.UNIT, "missing")),
                4, List.of(RosterFault.in(RosterColumn.UNIT, "missing")));
        RosterFile again =
                RosterFile.read(RefusedRows.write(file, Map.of(2, refused.get(2), 3, refused.get(4)), Locale.FRENCH));
        assertThat(again.lines()).hasSize(2);
        assertThat(again.lines().get(0).cell(RosterColumn.FAMILY_NAME)).isEqualTo("=A");
        assertThat(again.lines().get(0).cell(RosterColumn.UNIT_NAME)).isEqualTo("b\nc");
        assertThat(again.lines().get(1).cell(RosterColumn.FAMILY_NAME)).isEqualTo("'quoted'");
    }

    @Test
    void theTemplateIsAFileOfTheseColumns() {
        String template = new String(RefusedRows.template(';'), StandardCharsets.UTF_8);
        assertThat(template).startsWith("\uFEFFidentifier_system;identifier;other_identifiers;");
        assertThat(template.split(";")).hasSize(RosterColumn.values().length);
    }

    static RosterFile read(String text) {
        return RosterFile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(String text, String key) {
        refused(text.getBytes(StandardCharsets.UTF_8), key);
    }

    private static void refused(byte[] bytes, String key) {
        assertThatThrownBy(() -> RosterFile.read(bytes))
                .isInstanceOfSatisfying(
                        InvalidInput.class, wrong -> assertThat(wrong.key()).isEqualTo(key));
    }
}
