package org.handrail.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.handrail.micro.demo.PageUser;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A list of staff as a file: looked at first, applied in one go, without a script. */
class DirectoryFileBlackBoxIT {
    private static final String HEADER =
            "identifier_system;identifier;given_name;family_name;employment;unit_system;unit;unit_name;starts_on;ends_on\n";
    private static PageUser admin;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @BeforeAll
    static void signIn() {
        assumeTrue(Server.running().hasDemoHospital(), "needs the demo's admin");
        admin = new AdminDesk().page();
    }

    @Test
    void nothingChangesBeforeTheYesAndTheSameFileAgainChangesNothing() {
        String file = HEADER
                + row("1", "Ada", "U1", "2026-01-05", "")
                + row("1", "Ada", "U2", "2026-06-01", "2026-08-31")
                + row("2", "Ben", "", "", "");
        upload(file);
        counts(2, 0, 2, 0, 0, 0, 0);
        assertThat(found("Ada")).as("only looked at").isFalse();
        upload(file).press("apply");
        assertThat(admin.page().text()).contains("The file is applied");
        counts(2, 0, 2, 0, 0, 0, 0);
        assertThat(found("Ada")).isTrue();
        upload(file);
        counts(0, 0, 0, 0, 0, 3, 0);
        assertThat(admin.page().select("[id$=apply]")).isEmpty();
        assertThat(admin.page().text()).contains("nothing to apply");
    }

    @Test
    void whatDiffersIsShownBeforeAndAfter() {
        upload(HEADER + row("1", "Ada", "U1", "2026-01-05", "")).press("apply");
        upload(HEADER + row("1", "Adah", "U1", "2026-01-05", "2026-11-30"));
        counts(0, 1, 0, 0, 1, 0, 0);
        assertThat(admin.page().select("del").text()).contains("Ada");
        assertThat(admin.page().select("ins").text()).contains("Adah", "2026-11-30");
    }

    @Test
    void refusedRowsComeBackAsAFileWithReasonsAndTheOthersAreApplied() {
        upload(HEADER + row("1", "Ada", "U1", "yesterday", "") + row("2", "=1+1", "U1", "2026-01-05", "")
                + "urn:acceptance:file;;Nobody;;;;;;;\n");
        counts(1, 0, 1, 0, 0, 0, 2);
        assertThat(admin.page().text())
                .contains("starts_on: write the day as year-month-day", "identifier: fill it in");
        String address = refusedFile();
        String refused = get(address);
        assertThat(refused)
                .startsWith("\uFEFFidentifier_system;identifier;")
                .contains("yesterday", "write the day as year-month-day", ";reason\r\n")
                .doesNotContain("2-" + mark);
        admin.open(address.replace("refused.csv", "check")).press("apply");
        assertThat(admin.page().text()).contains("The file is applied", "Some rows are refused");
        assertThat(get(refusedFile())).isEqualTo(refused);
        upload(refused.replace("yesterday", "2026-01-05"));
        counts(1, 0, 1, 0, 0, 0, 1);
    }

    @Test
    void aFileThatIsNoneIsSaidSo() {
        assertThatThrownBy(() -> upload("name,age\nAda,30\n")).hasMessageContaining("We don't know the column name");
        assertThatThrownBy(() -> upload(HEADER)).hasMessageContaining("no rows");
        assertThatThrownBy(() -> upload(HEADER + "urn:x;\"1;A\n")).hasMessageContaining("can't be read as CSV");
        assertThatThrownBy(() -> upload("x".repeat(6 << 20))).hasMessageContaining("larger than 5 MB");
        assertThatThrownBy(() -> admin.open("/admin/directory/").press("go")).hasMessageContaining("Choose a file");
    }

    @Test
    void aYesToAPreviewMeansThatPreviewOnly() {
        upload(HEADER + row("1", "Ada", "U1", "2026-01-05", ""));
        PageUser second = new AdminDesk().page();
        second.open("/admin/directory/")
                .attach("file", "other.csv", HEADER + row("1", "Agatha", "U1", "2026-01-05", ""))
                .press("go")
                .press("apply");
        assertThatThrownBy(() -> admin.press("apply"))
                .hasMessageContaining("The directory has changed since you looked");
    }

    @Test
    void aPersonOfAFileIsFoundInEventsThatWaitedForThem() {
        AdverseEvent event = new Hospital().event();
        event.setRecorder(new Reference()
                .setType("Practitioner")
                .setIdentifier(new Identifier().setSystem("urn:acceptance:file").setValue("9-" + mark)));
        Hospital.Involved before = new Hospital().involvedIn(event);
        assertThat(before.linking()).isEqualTo("needs-review");
        upload(HEADER + row("9", "Late", "U1", "2026-01-05", "")).press("apply");
        Instant latest = Instant.now().plus(Duration.ofSeconds(30));
        Hospital.Involved now = new Hospital().linked(before.id());
        while (now.staff().isEmpty() && Instant.now().isBefore(latest)) {
            Server.pause();
            now = new Hospital().linked(before.id());
        }
        assertThat(now.numbers()).containsExactly("9-" + mark);
        assertThat(now.linking()).isEqualTo("complete");
    }

    @Test
    void tenThousandRowsAreAppliedInOneGo() {
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 0; i < 10_000; i++) {
            file.append(row("big" + i, "Given" + i, "U" + i % 40, "2026-01-05", ""));
        }
        Instant start = Instant.now();
        upload(file.toString());
        counts(10_000, 0, 10_000, 0, 0, 0, 0);
        Duration looked = Duration.between(start, Instant.now());
        admin.press("apply");
        counts(10_000, 0, 10_000, 0, 0, 0, 0);
        Duration applied = Duration.between(start, Instant.now()).minus(looked);
        System.out.println(
                "10,000 rows: looked at in " + looked.toMillis() + " ms, applied in " + applied.toMillis() + " ms");
        assertThat(applied).isLessThan(Duration.ofSeconds(60));
    }

    @Test
    void theTemplateIsTakenFromThePage() {
        assertThat(get("/admin/directory/template.csv")).startsWith("\uFEFFidentifier_system,identifier,");
    }

    private String row(String person, String given, String unit, String starts, String ends) {
        String at = unit.isEmpty() ? ";;" : "urn:acceptance:file-unit;" + unit + "-" + mark + ";Ward " + unit;
        return "urn:acceptance:file;" + person + "-" + mark + ";" + given + ";Of" + mark + ";EMPLOYEE;" + at + ";"
                + starts + ";" + ends + "\n";
    }

    private static PageUser upload(String file) {
        return admin.open("/admin/directory/").attach("file", "staff.csv", file).press("go");
    }

    private boolean found(String given) {
        try {
            admin.open("/admin/new")
                    .type("username", "u" + UUID.randomUUID().toString().substring(0, 8))
                    .type("who", given + " Of" + mark)
                    .choose("roles", "STAFF")
                    .press("go");
            return true;
        } catch (IllegalStateException e) {
            assertThat(e).hasMessageContaining("We find nobody");
            return false;
        }
    }

    private static String refusedFile() {
        Element link = admin.page().selectFirst("a[href*=refused.csv]");
        return link.attr("href").replaceFirst("^https?://[^/]*", "");
    }

    private static String get(String path) {
        return admin.open(path).body();
    }

    private static void counts(int... wanted) {
        assertThat(admin.page().select(".tiles strong").eachText().stream()
                        .map(Integer::valueOf)
                        .toList())
                .containsExactly(Arrays.stream(wanted).boxed().toArray(Integer[]::new));
    }
}
