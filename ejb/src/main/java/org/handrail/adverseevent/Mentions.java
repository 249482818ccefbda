package org.handrail.adverseevent;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.handrail.staff.Identifier;
import org.handrail.staff.StaffDirectory;

/**
 * Looks up who stands behind the mentions of an event and of its encounter. However many are named, it asks the database
 * the same few times.
 */
@Dependent
class Mentions {
    private static final String SELECT = "select distinct m from NamedMention m left join fetch m.identifiers where ";

    @PersistenceContext(unitName = "event")
    private EntityManager event;

    @Inject
    private StaffDirectory directory;

    @Inject
    private EhrAddresses addresses;

    @Inject
    private Missing missing;

    /** A mention that nobody was found behind, and why. */
    record Unmatched(Mention mention, boolean throughEncounter, MentionState state) {}

    /** A mention as stored, and whether it came by way of the encounter. */
    private record Named(NamedMention row, Mention mention, boolean throughEncounter) {}

    /** Everybody who is named, with the person where one was found; remembers who was matched, and asks for who is missing. */
    List<LinkingRules.Seen> lookUp(AdverseEvent of) {
        List<LinkingRules.Seen> seen = new ArrayList<>();
        List<Named> named = named(of, true);
        Map<MentionKey, HumanDecision> humans = humanWords(of);
        Known known = known(of, named);
        Set<MissingTarget> wanted = new LinkedHashSet<>();
        for (Named one : named) {
            HumanDecision human = humans.get(MentionKey.of(one.mention()));
            seen.addAll(lookUp(of, one, human, known, wanted));
        }
        missing.ask(wanted);
        return seen;
    }

    /** Those who may be staff but whom nobody was found behind, for a human to look at. */
    List<Unmatched> unmatched(AdverseEvent of) {
        Map<MentionKey, HumanDecision> humans = humanWords(of);
        List<Named> named = named(of, false).stream()
                .filter(one -> !one.row().isMatched())
                .filter(one -> one.mention().actorType() != ActorType.OTHER)
                .filter(one -> one.mention().standing() == Standing.INVOLVED
                        || one.mention().standing() == Standing.DOUBTFUL)
                .filter(one ->
                        of.time().within(one.mention().startsAt(), one.mention().endsAt()))
                .filter(one -> !humans.containsKey(MentionKey.of(one.mention())))
                .toList();
        Map<MissingTarget, MentionState> asked = missing.states(
                named.stream().map(one -> target(of, one.mention())).toList());
        return named.stream()
                .map(one -> new Unmatched(one.mention(), one.throughEncounter(), state(of, one.mention(), asked)))
                .toList();
    }

    /** What the event refers to at its sender. */
    Set<MissingTarget> targets(AdverseEvent of) {
        Set<MissingTarget> targets = new LinkedHashSet<>();
        named(of, false).forEach(one -> targets.add(target(of, one.mention())));
        return targets;
    }

    /** Devices, patients, relatives, and whoever judged the event: named, and no staff that was involved. */
    List<Mention> others(AdverseEvent of) {
        return named(of, false).stream()
                .map(Named::mention)
                .filter(mention -> mention.actorType() == ActorType.OTHER || mention.standing() == Standing.ASSESSOR)
                .toList();
    }

    private MentionState state(AdverseEvent of, Mention mention, Map<MissingTarget, MentionState> asked) {
        if (mention.method() == MatchMethod.DISPLAY) {
            return MentionState.ONLY_A_NAME;
        }
        if (mention.hint() != null && mention.identifiers().isEmpty() && mention.resourceId() == null) {
            return MentionState.ONLY_A_HINT;
        }
        if (isElsewhere(of.source(), mention)) {
            return MentionState.ELSEWHERE;
        }
        MentionState fetch = asked.get(target(of, mention));
        if (fetch != null) {
            return fetch;
        }
        return mention.resourceId() == null && !mention.identifiers().isEmpty()
                ? MentionState.NOT_IN_DIRECTORY
                : MentionState.NOT_TOLD;
    }

    private List<LinkingRules.Seen> lookUp(
            AdverseEvent of, Named named, HumanDecision human, Known known, Set<MissingTarget> wanted) {
        Mention mention = named.mention();
        if (human != null && human.taken() == Taken.DISMISSED) {
            named.row().matched(null);
            return List.of();
        }
        if (human != null) {
            named.row().matched(human.personId());
            return List.of(new LinkingRules.Seen(mention, human.personId(), MatchMethod.MANUAL, false));
        }
        if (!mention.actorType().mayBeStaff() && mention.actorType() != ActorType.ENCOUNTER) {
            return List.of(new LinkingRules.Seen(mention, null, mention.method(), named.throughEncounter()));
        }
        Known.Answer answer = known.people(mention, isElsewhere(of.source(), mention));
        named.row().matched(answer.people().stream().findFirst().orElse(null));
        if (answer.people().isEmpty()) {
            if (mention.standing() != Standing.ASSESSOR && !isElsewhere(of.source(), mention)) {
                want(of.source(), answer.behind() == null ? mention : answer.behind(), wanted);
            }
            return List.of(new LinkingRules.Seen(mention, null, mention.method(), named.throughEncounter()));
        }
        boolean ambiguous = answer.people().size() > 1;
        return answer.people().stream()
                .map(person -> new LinkingRules.Seen(
                        mention,
                        person,
                        answer.method(),
                        named.throughEncounter(),
                        ambiguous ? Confidence.LOW : weaker(answer.confidence(), foreign(of, mention))))
                .toList();
    }

    private void want(String source, Mention mention, Set<MissingTarget> wanted) {
        if (mention.resourceId() != null
                && mention.resourceType() != null
                && mention.actorType() != ActorType.UNKNOWN
                && addresses.of(source).isPresent()) {
            wanted.add(new MissingTarget(source, mention.resourceType(), mention.resourceId()));
        }
    }

    private static MissingTarget target(AdverseEvent of, Mention mention) {
        return new MissingTarget(of.source(), mention.resourceType(), mention.resourceId());
    }

    /** Another system's 9 is not the sender's 9. Where we don't know the sender's own address, we believe it is. */
    private boolean isElsewhere(String source, Mention mention) {
        return mention.base() != null
                && !OwnBase.is(mention.base())
                && addresses
                        .of(source)
                        .filter(own -> !own.isNamed(mention.base()))
                        .isPresent();
    }

    private Confidence foreign(AdverseEvent of, Mention mention) {
        boolean believed = mention.base() != null
                && !OwnBase.is(mention.base())
                && addresses.of(of.source()).isEmpty();
        return believed ? Confidence.MEDIUM : Confidence.HIGH;
    }

    private static Confidence weaker(Confidence one, Confidence other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** The event's own mentions, and instead of a known encounter its participants. */
    private List<Named> named(AdverseEvent of, boolean placing) {
        List<Named> named = new ArrayList<>();
        for (NamedMention row : ofEvent(of.id())) {
            Mention mention = row.mention();
            Optional<SourceResource> encounter =
                    mention.actorType() == ActorType.ENCOUNTER ? encounter(of.source(), mention) : Optional.empty();
            if (encounter.isEmpty()) {
                named.add(new Named(row, mention, mention.path().startsWith("Encounter.")));
                continue;
            }
            row.matched(null);
            if (placing) {
                of.tookPlaceIn(encounter.get().unitId());
            }
            ofEncounter(of.source(), encounter.get().resourceId())
                    .forEach(participant -> named.add(new Named(participant, participant.mention(), true)));
        }
        return named;
    }

    private Known known(AdverseEvent of, List<Named> named) {
        Set<String> ids = new LinkedHashSet<>();
        Set<Identifier> identifiers = new LinkedHashSet<>();
        for (Named one : named) {
            if (one.mention().actorType().mayBeStaff()) {
                if (one.mention().resourceId() != null) {
                    ids.add(one.mention().resourceId());
                }
                identifiers.addAll(one.mention().identifiers());
            }
        }
        Known known = new Known(of.source());
        resources(of.source(), ids).forEach(known::resource);
        Map<Identifier, UUID> people = directory.withIdentifiers(identifiers);
        people.forEach(known::person);
        identifiers.removeAll(people.keySet());
        if (!identifiers.isEmpty()) {
            roles(of.source(), identifiers).forEach(known::role);
        }
        known.unfilledRoles().forEach(role -> known.behind(role, event.find(SourceRole.class, role)));
        return known;
    }

    private List<Object[]> resources(String source, Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : event.createQuery(
                                "select r.resourceType, r.resourceId, r.personId from SourceResource r"
                                        + " where r.source = :source and r.resourceId in :ids",
                                Object[].class)
                        .setParameter("source", source)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** Roles of the sender that have one of the identifiers themselves. */
    private List<Object[]> roles(String source, Collection<Identifier> identifiers) {
        return event.createQuery(
                        "select i.system, i.value, r.personId from SourceResource r join r.identifiers i"
                                + " where r.source = :source and r.resourceType = :type and i.value in :values"
                                + " and r.personId is not null",
                        Object[].class)
                .setParameter("source", source)
                .setParameter("type", SourceRecords.PRACTITIONER_ROLE)
                .setParameter(
                        "values", identifiers.stream().map(Identifier::value).toList())
                .getResultList();
    }

    private Map<MentionKey, HumanDecision> humanWords(AdverseEvent of) {
        Map<MentionKey, HumanDecision> last = new HashMap<>();
        if (of.wasDecided()) {
            event.createQuery(
                            "select d from HumanDecision d where d.eventId = :id and d.path is not null"
                                    + " order by d.takenAt",
                            HumanDecision.class)
                    .setParameter("id", of.id())
                    .getResultList()
                    .forEach(decision -> last.put(decision.mention(), decision));
        }
        return last;
    }

    private Optional<SourceResource> encounter(String source, Mention mention) {
        if (isElsewhere(source, mention)) {
            return Optional.empty();
        }
        Optional<SourceResource> literal = mention.resourceId() == null || mention.resourceType() == null
                ? Optional.empty()
                : Optional.ofNullable(event.find(
                        SourceResource.class,
                        new SourceResource.Key(source, mention.resourceType(), mention.resourceId())));
        return literal.or(() -> mention.identifiers().stream()
                .map(identifier -> encounterWith(source, identifier))
                .flatMap(Optional::stream)
                .findFirst());
    }

    private Optional<SourceResource> encounterWith(String source, Identifier identifier) {
        return event.createQuery(
                        "select r from SourceResource r join r.identifiers i where r.source = :source"
                                + " and r.resourceType = :type and i.system = :system and i.value = :value",
                        SourceResource.class)
                .setParameter("source", source)
                .setParameter("type", SourceRecords.ENCOUNTER)
                .setParameter("system", identifier.system())
                .setParameter("value", identifier.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private List<NamedMention> ofEvent(UUID id) {
        return event.createQuery(SELECT + "m.eventId = :id order by m.path, m.id", NamedMention.class)
                .setParameter("id", id)
                .getResultList();
    }

    private List<NamedMention> ofEncounter(String source, String id) {
        return event.createQuery(
                        SELECT + "m.encounterSource = :source and m.encounterId = :id order by m.path, m.id",
                        NamedMention.class)
                .setParameter("source", source)
                .setParameter("id", id)
                .getResultList();
    }
}
