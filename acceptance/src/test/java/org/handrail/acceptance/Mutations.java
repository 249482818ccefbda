package org.handrail.acceptance;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Spoils valid texts in the ways in which senders, networks and attackers do; the same seed spoils the same way. */
final class Mutations {
    private static final Pattern VALUE = Pattern.compile(
            "(?<=[:\\[,])\\s*(\"(?:[^\"\\\\]++|\\\\.)*+\"|-?[0-9][0-9.eE+-]*|true|false|null)(?=\\s*[,}\\]])");
    private static final Pattern KEY = Pattern.compile("\"([A-Za-z_]+)\"(?=\\s*:)");
    private static final Pattern XML_VALUE = Pattern.compile("(?<=value=\")[^\"]*(?=\")");

    private static final List<String> ODD_VALUES = List.of(
            "null",
            "true",
            "-0",
            "1e999",
            "99999999999999999999999",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "[]",
            "{}",
            "[[[[]]]]",
            "[null]",
            "{\"\":{}}",
            "\"2026-13-45\"",
            "\"2026\"",
            "\"2026-02\"",
            "\"9999-12-31T23:59:60Z\"",
            "\"0000-01-01\"",
            "\"-0001-01-01T00:00:00Z\"",
            "\"2026-01-01T25:61:00+99:99\"",
            "\"Practitioner/\"",
            "\"#\"",
            "\"#none\"",
            "\"../../etc\"",
            "\"http://[\"",
            "\"javascript:alert(1)\"",
            "\"urn:uuid:\"",
            "\"Practitioner?identifier=\"",
            "\"Practitioner?identifier=|\"",
            "\"Practitioner?name=x\"",
            "\"Encounter/1/_history/x\"",
            "\"'; drop table event.person; --\"",
            "\"%00%0d%0a\"",
            "\"<script>\"",
            "{\"reference\":\"#self\"}",
            "{\"extension\":[{\"url\":\"\"}]}",
            "{\"identifier\":{\"value\":\"x\"}}");
    private static final List<String> ODD_KEYS = List.of(
            "id",
            "_id",
            "resourceType",
            "contained",
            "extension",
            "modifierExtension",
            "identifier",
            "reference",
            "date",
            "_date",
            "status",
            "participant",
            "entry",
            "request",
            "url",
            "fullUrl",
            "meta",
            "text",
            "fhir_comments",
            "");

    private Mutations() {}

    /** One to four changes, one after the other. */
    static byte[] spoil(String text, SplittableRandom random) {
        byte[] spoiled = text.getBytes(StandardCharsets.UTF_8);
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            spoiled = once(spoiled, random);
        }
        return spoiled;
    }

    private static byte[] once(byte[] bytes, SplittableRandom random) {
        return switch (random.nextInt(10)) {
            case 0 -> flip(bytes, random);
            case 1 -> cut(bytes, random);
            case 2 -> repeat(bytes, random);
            case 3 -> Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            case 4 -> replace(bytes, KEY, "\"" + one(ODD_KEYS, random) + "\"", random);
            case 5 -> replace(bytes, XML_VALUE, one(ODD_VALUES, random).replace("\"", ""), random);
            case 6 -> replace(bytes, VALUE, "\"" + "long ".repeat(1 + random.nextInt(20_000)) + "\"", random);
            case 7 -> replace(bytes, VALUE, "[".repeat(1 + random.nextInt(3_000)), random);
            default -> replace(bytes, VALUE, one(ODD_VALUES, random), random);
        };
    }

    static <T> T one(List<T> of, SplittableRandom random) {
        return of.get(random.nextInt(of.size()));
    }

    private static byte[] flip(byte[] bytes, SplittableRandom random) {
        byte[] flipped = bytes.clone();
        for (int i = 0; i < 3 && flipped.length > 0; i++) {
            flipped[random.nextInt(flipped.length)] = (byte) random.nextInt(256);
        }
        return flipped;
    }

    private static byte[] cut(byte[] bytes, SplittableRandom random) {
        int from = random.nextInt(bytes.length + 1);
        int to = from + random.nextInt(Math.min(200, bytes.length - from + 1));
        return joined(bytes, 0, from, bytes, to, bytes.length);
    }

    private static byte[] repeat(byte[] bytes, SplittableRandom random) {
        int from = random.nextInt(bytes.length + 1);
        int to = from + random.nextInt(Math.min(200, bytes.length - from + 1));
        return joined(bytes, 0, to, bytes, from, bytes.length);
    }

    private static byte[] joined(byte[] a, int fromA, int toA, byte[] b, int fromB, int toB) {
        byte[] joined = Arrays.copyOf(Arrays.copyOfRange(a, fromA, toA), toA - fromA + toB - fromB);
        System.arraycopy(b, fromB, joined, toA - fromA, toB - fromB);
        return joined;
    }

    private static byte[] replace(byte[] bytes, Pattern what, String by, SplittableRandom random) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        List<MatchResult> places = what.matcher(text).results().toList();
        if (places.isEmpty()) {
            return bytes;
        }
        MatchResult place = one(places, random);
        return (text.substring(0, place.start()) + by + text.substring(place.end())).getBytes(StandardCharsets.UTF_8);
    }
}
