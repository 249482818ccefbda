package org.handrail.helpline;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads {@code helplines.json}. */
final class HelplineFile {
    private HelplineFile() {}

    /** @throws IllegalStateException naming the entry that is not as it should be */
    static List<Helpline> read(InputStream json) {
        try (JsonReader reader = Json.createReader(json)) {
            JsonObject file = reader.readObject();
            JsonObject zones = file.getJsonObject("zones");
            return file.getJsonArray("entries").getValuesAs(JsonObject.class).stream()
                    .map(entry -> line(entry, zones))
                    .toList();
        } catch (JsonException e) {
            throw new IllegalStateException("helplines.json is not JSON: " + e.getMessage(), e);
        }
    }

    private static Helpline line(JsonObject entry, JsonObject zones) {
        try {
            return new Helpline(
                    entry.getString("id"),
                    entry.getString("country"),
                    "EMERGENCY".equals(entry.getString("kind")),
                    entry.getString("number"),
                    entry.getString("dial"),
                    "TEXT".equals(entry.getString("channel")) ? entry.getString("word") : null,
                    Audience.valueOf(entry.getString("audience")),
                    names(entry.getJsonObject("name")),
                    entry.getBoolean("alwaysOpen"),
                    opening(entry),
                    ZoneId.of(zones.getString(entry.getString("country"))),
                    text(entry, "validFrom") == null ? null : LocalDate.parse(text(entry, "validFrom")),
                    text(entry, "lastVerified"),
                    entry.getString("source"));
        } catch (RuntimeException e) {
            throw new IllegalStateException("An entry of helplines.json is not complete: " + entry, e);
        }
    }

    private static List<Opening> opening(JsonObject entry) {
        return !entry.containsKey("opening")
                ? List.of()
                : entry.getJsonArray("opening").getValuesAs(JsonObject.class).stream()
                        .map(hours -> new Opening(
                                days(hours),
                                LocalTime.parse(hours.getString("from")),
                                LocalTime.parse(hours.getString("until"))))
                        .toList();
    }

    private static Set<DayOfWeek> days(JsonObject hours) {
        return hours.getJsonArray("days").getValuesAs(JsonNumber.class).stream()
                .map(day -> DayOfWeek.of(day.intValueExact()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, String> names(JsonObject name) {
        return name.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, one -> ((JsonString) one.getValue()).getString()));
    }

    private static String text(JsonObject entry, String key) {
        return entry.isNull(key) ? null : entry.getString(key);
    }
}
