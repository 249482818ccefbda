package org.handrail.fhir;

import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The condition of a conditional interaction, in the words of a search: If-None-Exist, the query of a PUT or DELETE without
 * id, {@code ifNoneExist} of a Bundle. Read strictly: a word that we do not know would match everything, so it is refused
 * by name, and so is a condition that says nothing.
 */
final class Condition {
    /** One parameter; each of its values is enough, all parameters are needed. */
    record Word(String parameter, List<String> anyOf) {
        List<Token> tokens() {
            return anyOf.stream().map(Token::of).toList();
        }
    }

    private static final Set<String> ABOUT_THE_ANSWER = Set.of("_format", "_pretty");

    private final List<Word> words;

    private Condition(List<Word> words) {
        this.words = List.copyOf(words);
    }

    /**
     * Reads a condition such as {@code identifier=s|v}, {@code ?identifier=s|v} or {@code Type?identifier=s%7Cv}.
     *
     * @param type the type that is created, updated or deleted
     * @param allowed the parameters that a condition on this type may have
     * @throws InvalidRequestException when it is anything else; the sentence names what is allowed
     */
    static Condition of(String told, String type, List<String> allowed) {
        String query = query(told == null ? "" : told.strip(), type, allowed);
        List<Word> words = new ArrayList<>();
        for (String part : query.split("&", -1)) {
            int equals = part.indexOf('=');
            String parameter = decoded(equals < 0 ? part : part.substring(0, equals), allowed);
            if (part.isEmpty() || ABOUT_THE_ANSWER.contains(parameter)) {
                continue;
            }
            if (!allowed.contains(parameter)) {
                throw refused("The condition has \"" + parameter + "\", by which nothing is found here.", allowed);
            }
            words.add(new Word(parameter, values(parameter, equals < 0 ? "" : part.substring(equals + 1), allowed)));
        }
        if (words.isEmpty()) {
            throw refused("The condition says nothing: it would match everything.", allowed);
        }
        return new Condition(words);
    }

    /** From the query of a request that was decoded before, as HAPI and servlets do it. */
    static Condition of(Map<String, String[]> query, String type, List<String> allowed) {
        StringBuilder told = new StringBuilder();
        query.forEach((name, values) -> Stream.of(values)
                .forEach(value ->
                        told.append('&').append(encoded(name)).append('=').append(encoded(value))));
        return of(told.toString(), type, allowed);
    }

    List<Word> words() {
        return words;
    }

    /** The words on one parameter. */
    List<Word> on(String parameter) {
        return words.stream().filter(word -> word.parameter().equals(parameter)).toList();
    }

    private static String query(String told, String type, List<String> allowed) {
        int mark = told.indexOf('?');
        int equals = told.indexOf('=');
        if (mark < 0 || (equals >= 0 && equals < mark)) {
            return told;
        }
        String head = told.substring(0, mark);
        String named = head.substring(head.lastIndexOf('/') + 1);
        if (!named.isEmpty() && !named.equals(type)) {
            throw refused("The condition is about " + named + ", but the request is about " + type + ".", allowed);
        }
        return told.substring(mark + 1);
    }

    private static List<String> values(String parameter, String told, List<String> allowed) {
        List<String> values = Stream.of(decoded(told, allowed).split("(?<!\\\\),", -1))
                .map(String::strip)
                .toList();
        for (String value : values) {
            // "system|" would match whatever is in that system
            if (value.isEmpty() || Token.of(value).value().isEmpty()) {
                throw refused("In the condition \"" + parameter + "\" has no value.", allowed);
            }
        }
        return values;
    }

    private static String decoded(String told, List<String> allowed) {
        try {
            return URLDecoder.decode(told.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw refused("The condition is not encoded as URLs are (\"" + Text.line(told, 100) + "\").", allowed);
        }
    }

    private static String encoded(String plain) {
        return plain.replace("%", "%25")
                .replace("&", "%26")
                .replace("=", "%3D")
                .replace("+", "%2B")
                .replace("?", "%3F");
    }

    private static InvalidRequestException refused(String what, List<String> allowed) {
        return new InvalidRequestException(what + " Use " + String.join(" or ", allowed)
                + (allowed.contains("identifier") ? ", for example identifier=system|value." : "."));
    }
}
