package org.handrail.adverseevent;

import java.util.ArrayList;
import java.util.List;

/**
 * Which resources of a type are meant. Every group has to hold, and of each group one member is enough.
 *
 * @param identifiers groups of identifiers
 * @param ids groups of ids
 */
public record Criteria(List<List<Token>> identifiers, List<List<String>> ids) {
    /** @param system null means any system, empty means none */
    public record Token(String system, String value) {}

    public Criteria {
        identifiers = List.copyOf(identifiers);
        ids = List.copyOf(ids);
        if (identifiers.isEmpty() && ids.isEmpty()) {
            throw new IllegalArgumentException("Criteria without any criterion would mean everything");
        }
    }

    /** Those whose identifier this is. */
    public static Criteria identifier(String system, String value) {
        return new Criteria(List.of(List.of(new Token(system, value))), List.of());
    }

    /** SQL over event.source_resource r, with positional parameters from 1 on. */
    String where(List<Object> parameters) {
        List<String> all = new ArrayList<>();
        for (List<Token> group : identifiers) {
            List<String> any = new ArrayList<>();
            for (Token token : group) {
                parameters.add(token.value());
                String value = "i.value = ?" + parameters.size();
                if (token.system() == null) {
                    any.add(value);
                } else {
                    parameters.add(token.system());
                    any.add("(" + value + " and i.system = ?" + parameters.size() + ")");
                }
            }
            all.add("r.resource_id in (select i.resource_id from event.source_resource_identifier i where i.source = ?1"
                    + " and i.resource_type = ?2 and (" + String.join(" or ", any) + "))");
        }
        for (List<String> group : ids) {
            List<String> any = new ArrayList<>();
            for (String id : group) {
                parameters.add(id);
                any.add("?" + parameters.size());
            }
            all.add("r.resource_id in (" + String.join(", ", any) + ")");
        }
        return String.join(" and ", all);
    }
}
