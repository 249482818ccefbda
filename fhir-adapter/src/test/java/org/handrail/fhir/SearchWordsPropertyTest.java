package org.handrail.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.handrail.adverseevent.EventQuery.TimeTest;

/** Whatever is typed into a condition or a search: it is understood, or refused as the sender's to correct. */
class SearchWordsPropertyTest {
    private static final List<String> ALLOWED = List.of("identifier", "_id");
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    @Property
    void aConditionNeverMatchesEverything(@ForAll("conditions") String told) {
        Condition read;
        try {
            read = Condition.of(told, "AdverseEvent", ALLOWED);
        } catch (InvalidRequestException refused) {
            assertThat(refused.getMessage()).contains("Use identifier or _id");
            return;
        }
        assertThat(read.words()).isNotEmpty().allSatisfy(word -> {
            assertThat(ALLOWED).contains(word.parameter());
            assertThat(word.tokens()).isNotEmpty().noneMatch(Token::isEmpty);
        });
    }

    @Property
    void anIdentifierIsFoundAsItWasSent(@ForAll("plain") String system, @ForAll("plain") String value) {
        String told = "AdverseEvent?identifier=" + encoded(escaped(system) + "|" + escaped(value));
        assertThat(Condition.of(told, "AdverseEvent", ALLOWED).on("identifier"))
                .singleElement()
                .satisfies(word -> assertThat(word.tokens()).containsExactly(new Token(system, value)));
    }

    @Property
    void aDateCoversSomeTimeOrIsRefused(@ForAll("dates") String told) {
        try {
            TimeTest read = SearchDate.of("date", told, ZoneOffset.UTC, NOW);
            assertThat(read.until()).isAfterOrEqualTo(read.from());
        } catch (InvalidRequestException refused) {
            assertThat(refused.getMessage()).contains("is no date for date");
        }
    }

    @Property
    void aPageIsForTheSenderWhoGotItAndForNobodyElse(
            @ForAll("plain") String sender,
            @ForAll("plain") String other,
            @ForAll("lines") @Size(min = 1, max = 8) List<String> lines) {
        String cursor = Cursor.of(sender, lines);
        assertThat(Cursor.read(sender, cursor)).isEqualTo(lines);
        if (!sender.equals(other)) {
            assertThatThrownBy(() -> Cursor.read(other, cursor)).isInstanceOf(ResourceGoneException.class);
        }
    }

    @Property
    void aPageThatWasChangedIsNotThere(
            @ForAll("lines") @Size(min = 1, max = 4) List<String> lines, @ForAll @IntRange(max = 10_000) int place) {
        byte[] bytes = Base64.getUrlDecoder().decode(Cursor.of("ehr", lines));
        bytes[place % bytes.length] ^= 1;
        String changed = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        assertThatThrownBy(() -> Cursor.read("ehr", changed)).isInstanceOf(ResourceGoneException.class);
    }

    @Provide
    Arbitrary<String> conditions() {
        Arbitrary<String> parts = Arbitraries.of(
                "identifier",
                "_id",
                "name",
                "identifier:not",
                "=",
                "&",
                "?",
                "|",
                ",",
                "\\,",
                "%",
                "%7C",
                "%2",
                "urn:x",
                "1",
                "AdverseEvent",
                "Practitioner",
                "_format=json",
                " ",
                "é",
                "+",
                "");
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(40),
                parts.list().ofMaxSize(12).map(words -> String.join("", words)));
    }

    @Provide
    Arbitrary<String> dates() {
        Arbitrary<String> made = Combinators.combine(
                        Arbitraries.of("", "eq", "ge", "ap", "xx"),
                        Arbitraries.integers().between(0, 9999).map("%04d"::formatted),
                        Arbitraries.of(
                                "",
                                "-02",
                                "-02-29",
                                "-13",
                                "-12-31",
                                "-03-01T24:00",
                                "-03-01T02:30",
                                "-03-01T02:30:60Z"),
                        Arbitraries.of("", "Z", "+14:00", "+99:99", " 01:00", ".5Z"))
                .as((prefix, year, rest, zone) -> prefix + year + rest + zone);
        return Arbitraries.oneOf(made, Arbitraries.strings().ofMaxLength(30));
    }

    @Provide
    Arbitrary<String> plain() {
        return Arbitraries.strings()
                .withCharRange('!', '~')
                .withChars('é', 'ß', '字')
                .ofMinLength(1)
                .ofMaxLength(20);
    }

    @Provide
    Arbitrary<List<String>> lines() {
        return Arbitraries.strings()
                .withCharRange(' ', '~')
                .ofMinLength(1)
                .ofMaxLength(12)
                .list();
    }

    private static String escaped(String plain) {
        return plain.replaceAll("([\\\\,|$])", "\\\\$1");
    }

    private static String encoded(String plain) {
        return URLEncoder.encode(plain, StandardCharsets.UTF_8);
    }
}
