package org.handrail.fhir;

import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException;
import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.handrail.adverseevent.AcceptEvent;
import org.handrail.adverseevent.EventCondition;
import org.handrail.adverseevent.Presence;
import org.handrail.adverseevent.RecordKey;
import org.handrail.adverseevent.StoreRecord;
import org.handrail.adverseevent.Stored;
import org.handrail.staff.Identifier;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.DomainResource;

/**
 * One try to store what was told at once, inside its transaction: hold what is spoken of, look up the conditions, give out
 * ids, put them into the references, store. Nothing is remembered for the next try.
 */
final class WriteAttempt {
    private final Writes by;
    private final String source;
    private final List<Deletion> deletions;
    private final List<Work> all;

    /** Each type before those that refer to it. */
    private final List<Work> inOrder;

    private final Conditions conditions;

    /** What each fullUrl and conditional reference stands for. */
    private final Map<String, String> references = new HashMap<>();

    private Map<RecordKey, Stored> current = Map.of();

    WriteAttempt(Writes by, String source, List<Deletion> deletions, List<Writing> told) {
        this.by = by;
        this.source = source;
        this.deletions = deletions;
        this.all = told.stream().map(Work::new).toList();
        this.inOrder = all.stream()
                .sorted(Comparator.comparingInt(work -> by.types.rank(work.writing.type())))
                .toList();
        this.conditions = new Conditions(by.desk, by.types, source, all);
    }

    Writes.Done go() {
        Set<String> names = new HashSet<>();
        each(all, work -> names.addAll(work.writing.names(source)));
        by.desk.hold(names);
        each(inOrder, conditions::meet);
        each(all, conditions::lookUpReferences);
        each(inOrder, this::assign);
        current = by.desk.current(
                all.stream().map(work -> work.key).filter(Objects::nonNull).collect(Collectors.toSet()));
        refuseDoubles();
        List<Optional<Stored>> deleted = new ArrayList<>();
        deletions.forEach(one -> EntryRefused.in(one.entry(), () -> deleted.add(delete(one))));
        each(inOrder, this::store);
        return new Writes.Done(deleted, all.stream().map(work -> work.written).toList());
    }

    private Optional<Stored> delete(Deletion told) {
        return told.condition() == null
                ? by.events.delete(source, told.id(), told.expected())
                : by.events.delete(source, AdverseEventProvider.condition(told.condition()), told.expected());
    }

    private static void each(List<Work> works, Consumer<Work> step) {
        works.forEach(work -> EntryRefused.in(work.writing.entry(), () -> step.accept(work)));
    }

    /** Gives an id to one resource, whose references to others are known by now. */
    private void assign(Work work) {
        Writing writing = work.writing;
        if (writing.isEvent()) {
            return; // its own room gives it one, and nothing that is kept refers to it
        }
        Optional<Work> earlier = writing.isUpdate() ? Optional.empty() : toldBefore(work);
        if (work.met != null) {
            work.key = key(writing, work.met);
            checkId(writing, work.key);
        } else if (earlier.isPresent()) {
            work.key = earlier.get().key;
        } else if (writing.id() != null) {
            work.key = key(writing, writing.id());
        }
        if (writing.isUpdate() || work.key == null) {
            conditions.addTo(references);
            writing.links().rewrite(references);
            reduce(writing.served(), work);
        }
        if (writing.fullUrl() != null) {
            references.put(writing.fullUrl(), work.local());
        }
    }

    /** Of several that are told unless they are known, by the same condition, the first is told. */
    private Optional<Work> toldBefore(Work work) {
        return inOrder.stream()
                .takeWhile(other -> other != work)
                .filter(other -> !other.writing.isUpdate() && other.sharesConditionWith(work))
                .findFirst();
    }

    private static void checkId(Writing writing, RecordKey key) {
        if (writing.isUpdate() && writing.id() != null && !writing.id().equals(key.id())) {
            throw new InvalidRequestException("The condition means " + key.type() + "/" + key.id()
                    + ", but the id in the body is " + writing.id()
                    + ". Send the body with that id or without one.");
        }
    }

    private <R extends DomainResource> void reduce(Served<R> type, Work work) {
        R told = type.type().cast(work.writing.told());
        List<Identifier> identifiers = work.writing.identifiers();
        String body = by.kept.of(type, told);
        if (work.key == null) {
            Optional<String> id = ContentId.of(source, work.writing, !identifiers.isEmpty(), body);
            work.keyIsContent = id.isPresent();
            work.key = key(work.writing, id.orElseGet(() -> UUID.randomUUID().toString()));
        }
        work.record = new StoreRecord(work.key, identifiers, body, type.meaning(told, source));
    }

    private RecordKey key(Writing writing, String id) {
        return new RecordKey(source, writing.type(), id);
    }

    /** What is told twice at once has no order: FHIR lets each resource stand in a transaction once. */
    private void refuseDoubles() {
        Map<Object, Integer> seen = new HashMap<>();
        deletions.stream()
                .filter(one -> one.id() != null)
                .forEach(one -> seen.put(new RecordKey(source, ServedTypes.ADVERSE_EVENT, one.id()), one.entry()));
        for (Work work : all) {
            Integer entry = work.writing.entry();
            for (Object name : identities(work)) {
                Integer other = seen.putIfAbsent(name, entry);
                if (other != null) {
                    throw EntryRefused.of(
                            entry,
                            new InvalidRequestException("This entry and entry " + other + " are the same "
                                    + work.writing.type() + ". Send each resource once in a Bundle."));
                }
            }
        }
    }

    private List<Object> identities(Work work) {
        List<Object> names = new ArrayList<>();
        Writing writing = work.writing;
        if (writing.fullUrl() != null && writing.entry() != null) {
            names.add(writing.fullUrl());
        }
        if (writing.isEvent()) {
            Optional.ofNullable(writing.id()).ifPresent(id -> names.add(key(writing, id)));
            names.addAll(writing.identifiers());
        } else if (work.record != null && !work.keyIsContent) {
            names.add(work.key);
        }
        return names;
    }

    private void store(Work work) {
        if (work.writing.isEvent()) {
            storeEvent(work);
        } else {
            storeRecord(work);
        }
    }

    private void storeEvent(Work work) {
        Writing writing = work.writing;
        conditions.addTo(references);
        writing.links().rewrite(references);
        AcceptEvent told =
                by.reader.read((AdverseEvent) writing.told(), source, writing.id(), writing.raw(), writing.mediaType());
        Stored stored;
        if (writing.condition() == null) {
            stored = by.events.accept(told, writing.expected());
        } else {
            EventCondition condition = AdverseEventProvider.condition(writing.condition());
            stored = writing.isUpdate()
                    ? by.events.acceptAs(condition, told, writing.expected())
                    : by.events.acceptUnless(condition, told);
        }
        work.done(writing.id() == null ? stored.id() : writing.id(), stored);
    }

    private void storeRecord(Work work) {
        Writing writing = work.writing;
        Stored known = current.get(work.key);
        checkVersion(writing, known);
        Optional<Stored> earlier = storedBefore(work.key);
        if (earlier.isPresent()) {
            work.done(work.key.id(), earlier.get());
        } else if (work.record == null || (work.keyIsContent && known != null)) {
            work.done(work.key.id(), known);
        } else if (known != null && writing.condition() != null && work.met == null) {
            throw new ResourceVersionConflictException(work.local()
                    + " is there, but the condition does not match it. Send the body without id, or update it by its"
                    + " id.");
        } else {
            Presence unknown = writing.id() == null ? Presence.UNHEARD_OF : Presence.NEW;
            work.done(work.key.id(), by.desk.store(work.record, known != null ? Presence.KNOWN : unknown));
        }
    }

    /** Told earlier in the same Bundle. */
    private Optional<Stored> storedBefore(RecordKey key) {
        return all.stream()
                .filter(other -> other.written != null && key.equals(other.key))
                .map(other -> other.written.stored())
                .map(first -> new Stored(first.id(), first.version(), first.body(), first.at(), false))
                .findFirst();
    }

    private static void checkVersion(Writing writing, Stored known) {
        if (writing.expected().refuses(known == null ? null : known.version())) {
            throw new PreconditionFailedException("The version in If-Match is not the current one"
                    + (known == null ? "" : " (" + known.version() + ")")
                    + ". Read the resource and send the change again.");
        }
    }
}
