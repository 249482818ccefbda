package org.handrail.adverseevent;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.handrail.staff.Identifier;
import org.handrail.staff.PersonCard;
import org.handrail.staff.StaffDirectory;

/** Looks up who stands behind the mentions of an event and of its encounter. */
@Dependent
class Mentions {
    private static final String SELECT = "select distinct m from NamedMention m left join fetch m.identifiers where ";

    @PersistenceContext(unitName = "event")
    private EntityManager event;

    @Inject
    private StaffDirectory directory;

    /** Everybody who is named, with the person where one was found; remembers who was matched. */
    List<LinkingRules.Seen> lookUp(AdverseEvent of) {
        List<LinkingRules.Seen> seen = new ArrayList<>();
        for (NamedMention named : ofEvent(of.id())) {
            Mention mention = named.mention();
            if (mention.actorType() != ActorType.ENCOUNTER) {
                seen.add(lookUp(of.source(), named, mention.path().startsWith("Encounter.")));
                continue;
            }
            Optional<SourceResource> encounter = encounter(of.source(), mention);
            if (encounter.isEmpty()) {
                seen.add(new LinkingRules.Seen(mention, null, mention.method(), false));
            }
            encounter.ifPresent(known -> {
                of.tookPlaceIn(known.unitId());
                ofEncounter(of.source(), known.resourceId())
                        .forEach(participant -> seen.add(lookUp(of.source(), participant, true)));
            });
        }
        return seen;
    }

    /** Those who may be staff but whom nobody was found behind, for a human to look at. */
    List<Mention> unmatched(AdverseEvent of) {
        List<NamedMention> all = new ArrayList<>();
        List<Mention> encounters = new ArrayList<>();
        for (NamedMention named : ofEvent(of.id())) {
            Mention mention = named.mention();
            if (mention.actorType() != ActorType.ENCOUNTER) {
                all.add(named);
                continue;
            }
            encounter(of.source(), mention)
                    .ifPresentOrElse(
                            known -> all.addAll(ofEncounter(of.source(), known.resourceId())),
                            () -> encounters.add(mention));
        }
        List<Mention> unmatched = new ArrayList<>(all.stream()
                .filter(named -> !named.isMatched())
                .map(NamedMention::mention)
                .filter(mention -> mention.actorType().mayBeStaff())
                .filter(mention -> of.time().within(mention.startsAt(), mention.endsAt()))
                .toList());
        unmatched.addAll(encounters);
        return unmatched;
    }

    private LinkingRules.Seen lookUp(String source, NamedMention named, boolean throughEncounter) {
        Mention mention = named.mention();
        if (!mention.actorType().mayBeStaff()) {
            return new LinkingRules.Seen(mention, null, mention.method(), throughEncounter);
        }
        Optional<UUID> literal = resource(source, mention).map(SourceResource::personId);
        Optional<UUID> person = literal.or(() -> byIdentifier(source, mention));
        named.matched(person.orElse(null));
        boolean otherwise = literal.isEmpty() && mention.method() == MatchMethod.LITERAL;
        MatchMethod method = otherwise ? MatchMethod.IDENTIFIER : mention.method();
        return new LinkingRules.Seen(mention, person.orElse(null), method, throughEncounter);
    }

    private Optional<SourceResource> resource(String source, Mention mention) {
        return mention.resourceId() == null || mention.resourceType() == null
                ? Optional.empty()
                : Optional.ofNullable(event.find(
                        SourceResource.class,
                        new SourceResource.Key(source, mention.resourceType(), mention.resourceId())));
    }

    private Optional<UUID> byIdentifier(String source, Mention mention) {
        return mention.identifiers().stream()
                .map(identifier -> directory
                        .withIdentifier(identifier)
                        .map(PersonCard::id)
                        .or(() -> withIdentifier(source, SourceRecords.PRACTITIONER_ROLE, identifier)
                                .map(SourceResource::personId)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<SourceResource> encounter(String source, Mention mention) {
        return resource(source, mention).or(() -> mention.identifiers().stream()
                .map(identifier -> withIdentifier(source, SourceRecords.ENCOUNTER, identifier))
                .flatMap(Optional::stream)
                .findFirst());
    }

    private Optional<SourceResource> withIdentifier(String source, String type, Identifier identifier) {
        return event.createQuery(
                        "select r from SourceResource r join r.identifiers i where r.source = :source"
                                + " and r.resourceType = :type and i.system = :system and i.value = :value",
                        SourceResource.class)
                .setParameter("source", source)
                .setParameter("type", type)
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
