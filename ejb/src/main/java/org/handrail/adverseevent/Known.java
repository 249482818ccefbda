package org.handrail.adverseevent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.handrail.staff.Identifier;

/** What the database knows of everybody who is named in one event; answers who stands behind one mention. */
final class Known {
    private final String source;
    private final Map<String, UUID> byResource = new HashMap<>();
    private final Set<String> resources = new HashSet<>();
    private final Map<Identifier, UUID> byIdentifier = new HashMap<>();
    private final Map<String, Set<UUID>> byValue = new HashMap<>();
    private final Map<String, SourceRole> behind = new HashMap<>();

    Known(String source) {
        this.source = source;
    }

    /**
     * @param people none, one, or several when what was sent leads to several
     * @param behind what the mention leads to and nobody told of, when it is not its own target
     */
    record Answer(Set<UUID> people, MatchMethod method, Confidence confidence, Mention behind) {}

    /** @param row type, id and person, null where it has none yet */
    void resource(Object[] row) {
        String key = key((String) row[0], (String) row[1]);
        resources.add(key);
        if (row[2] != null) {
            byResource.put(key, (UUID) row[2]);
        }
    }

    void person(Identifier identifier, UUID person) {
        byIdentifier.put(identifier, person);
        byValue.computeIfAbsent(identifier.value(), v -> new LinkedHashSet<>()).add(person);
    }

    /** @param row system, value and person of a role's own identifier */
    void role(Object[] row) {
        byIdentifier.putIfAbsent(new Identifier((String) row[0], (String) row[1]), (UUID) row[2]);
    }

    /** Roles that are told and lead to nobody yet. */
    Collection<SourceRole.Key> unfilledRoles() {
        List<SourceRole.Key> unfilled = new ArrayList<>();
        String roles = key(SourceRecords.PRACTITIONER_ROLE, "");
        resources.stream()
                .filter(key -> key.startsWith(roles) && !byResource.containsKey(key))
                .forEach(key -> unfilled.add(new SourceRole.Key(source, key.substring(roles.length()))));
        return unfilled;
    }

    void behind(SourceRole.Key key, SourceRole role) {
        if (role != null) {
            behind.put(key(SourceRecords.PRACTITIONER_ROLE, key.resourceId()), role);
        }
    }

    /**
     * Who stands behind a mention. What a reference leads to and what each of its identifiers says must agree; several
     * people are told where they do not.
     *
     * @param elsewhere the reference points to another system: only its identifiers count
     */
    Answer people(Mention mention, boolean elsewhere) {
        Set<UUID> people = new LinkedHashSet<>();
        String key = key(mention.resourceType(), mention.resourceId());
        UUID literal = elsewhere || mention.resourceId() == null ? null : byResource.get(key);
        if (literal != null) {
            people.add(literal);
        }
        for (Identifier identifier : mention.identifiers()) {
            UUID person = byIdentifier.get(identifier);
            if (person != null) {
                people.add(person);
            }
        }
        MatchMethod method =
                literal == null && mention.method() == MatchMethod.LITERAL ? MatchMethod.IDENTIFIER : mention.method();
        if (!people.isEmpty()) {
            return new Answer(people, method, Confidence.HIGH, null);
        }
        return new Answer(bareValues(mention), MatchMethod.IDENTIFIER, Confidence.LOW, practitioner(mention, key));
    }

    /** A number without a system may be anybody's: whoever has it in any system is a suggestion. */
    private Set<UUID> bareValues(Mention mention) {
        Set<UUID> people = new LinkedHashSet<>();
        mention.identifiers().stream()
                .filter(identifier -> identifier.system().isEmpty())
                .forEach(identifier -> people.addAll(byValue.getOrDefault(identifier.value(), Set.of())));
        return people;
    }

    /** The Practitioner behind a role that is told. */
    private Mention practitioner(Mention mention, String key) {
        SourceRole role = behind.get(key);
        return role == null || role.practitionerId() == null
                ? null
                : new Mention(
                        mention.path(),
                        mention.referenceSent(),
                        MatchMethod.LITERAL,
                        ActorType.PRACTITIONER,
                        SourceRecords.PRACTITIONER,
                        role.practitionerId(),
                        List.of(),
                        null,
                        mention.roleHint(),
                        null,
                        null);
    }

    private static String key(String type, String id) {
        return type + "/" + id;
    }
}
