package org.handrail.adverseevent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.handrail.account.Role;
import org.handrail.database.KeyLock;

/** What senders' resources are stored by, inside {@link Together} or in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class SourceDesk {
    @PersistenceContext(unitName = "event")
    private EntityManager event;

    @Inject
    private Consequences consequences;

    @Inject
    private Clock clock;

    /**
     * Lets everybody else wait who speaks of the same resources until the transaction ends, so that of eight who ask
     * "unless it is there" one makes it and seven find it.
     *
     * @param keys any names for what is spoken of, the same by everybody
     */
    @RolesAllowed(Role.EHR)
    public void hold(Set<String> keys) {
        KeyLock.hold(event, keys);
    }

    /** Those of these resources that are stored, in one question. */
    @RolesAllowed(Role.EHR)
    public Map<RecordKey, Stored> current(Collection<RecordKey> keys) {
        Map<RecordKey, Stored> found = new HashMap<>();
        Map<String, List<RecordKey>> bySource = keys.stream().collect(Collectors.groupingBy(RecordKey::source));
        bySource.forEach((source, mine) -> event.createQuery(
                        "select r from SourceResource r where r.source = :source and r.resourceType in :types"
                                + " and r.resourceId in :ids",
                        SourceResource.class)
                .setParameter("source", source)
                .setParameter("types", mine.stream().map(RecordKey::type).collect(Collectors.toSet()))
                .setParameter("ids", mine.stream().map(RecordKey::id).collect(Collectors.toSet()))
                .getResultList()
                .forEach(resource -> found.put(resource.key(), resource.stored(false))));
        found.keySet().retainAll(Set.copyOf(keys));
        return found;
    }

    /** Stores a resource, unless what is kept of it is the same as before; then nothing is written. */
    @RolesAllowed(Role.EHR)
    public Stored store(StoreRecord told, Presence presence) {
        SourceResource known =
                presence == Presence.KNOWN ? event.find(SourceResource.class, SourceResource.Key.of(told.key())) : null;
        if (known != null && known.hasBody(told.body())) {
            return known.stored(false);
        }
        SourceResource resource = known == null ? new SourceResource(SourceResource.Key.of(told.key())) : known;
        resource.tell(told, clock.instant());
        consequences.settle(resource, told);
        if (known == null) {
            event.persist(resource);
        }
        consequences.follow(resource, told, known == null ? presence : Presence.KNOWN);
        return resource.stored(known == null);
    }

    /** One resource as it is now. */
    @RolesAllowed(Role.EHR)
    public Optional<Stored> read(RecordKey key) {
        return Optional.ofNullable(event.find(SourceResource.class, SourceResource.Key.of(key)))
                .map(resource -> resource.stored(false));
    }

    /** Resources of a sender's, by id, at most {@code most}. */
    @RolesAllowed(Role.EHR)
    public List<Stored> find(String source, String type, Criteria criteria, int most) {
        List<Object> parameters = new ArrayList<>(List.of(source, type));
        String where = criteria.where(parameters);
        Query query = event.createNativeQuery(
                        "select r.* from event.source_resource r where r.source = ?1 and r.resource_type = ?2 and "
                                + where + " order by r.resource_id",
                        SourceResource.class)
                .setMaxResults(most);
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        List<Stored> found = new ArrayList<>();
        for (Object resource : query.getResultList()) {
            found.add(((SourceResource) resource).stored(false));
        }
        return found;
    }
}
