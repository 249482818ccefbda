package org.handrail.justculture;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads an instrument from its file; {@code config/instruments/just-culture} shows the format. */
final class InstrumentJson {
    private InstrumentJson() {}

    /**
     * The instrument in a text.
     *
     * @throws IllegalArgumentException naming what is missing or given twice
     */
    static Instrument read(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            JsonObject root = reader.readObject();
            return new Instrument(
                    string(root, "code"),
                    string(root, "version"),
                    words(root, "title"),
                    words(root, "source"),
                    words(root, "inDoubt"),
                    array(root, "systemActions").getValuesAs((JsonObject action) -> words(action)),
                    string(root, "first"),
                    byCode(array(root, "questions"), InstrumentJson::question, Question::code),
                    byCode(array(root, "findings"), InstrumentJson::finding, Finding::code));
        } catch (jakarta.json.JsonException | ClassCastException e) {
            throw new IllegalArgumentException("not an instrument: " + e.getMessage(), e);
        }
    }

    private static Question question(JsonObject question) {
        return new Question(
                string(question, "code"),
                words(question, "text"),
                words(question, "help"),
                List.copyOf(array(question, "answers")
                        .getValuesAs((JsonObject answer) ->
                                new Choice(string(answer, "code"), words(answer, "text"), string(answer, "leadsTo")))));
    }

    private static Finding finding(JsonObject finding) {
        return new Finding(
                string(finding, "code"), words(finding, "title"), words(finding, "meaning"), words(finding, "next"));
    }

    private static <T> Map<String, T> byCode(
            JsonArray array, Function<JsonObject, T> reader, Function<T, String> code) {
        Map<String, T> all = new LinkedHashMap<>();
        for (JsonObject one : array.getValuesAs(JsonObject.class)) {
            T read = reader.apply(one);
            if (all.put(code.apply(read), read) != null) {
                throw new IllegalArgumentException("the code " + code.apply(read) + " stands twice");
            }
        }
        return all;
    }

    /** A text in both languages; a missing one is empty here and a fault for {@link InstrumentFaults}. */
    private static Bilingual words(JsonObject owner, String name) {
        JsonValue value = owner.get(name);
        return value == null ? new Bilingual("", "") : words(value.asJsonObject());
    }

    private static Bilingual words(JsonObject words) {
        return new Bilingual(words.getString("en", ""), words.getString("fr", ""));
    }

    private static String string(JsonObject owner, String name) {
        return owner.getString(name, "");
    }

    private static JsonArray array(JsonObject owner, String name) {
        return owner.containsKey(name) ? owner.getJsonArray(name) : JsonValue.EMPTY_JSON_ARRAY;
    }
}
