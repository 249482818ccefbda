package org.handrail.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import java.util.Optional;
import org.handrail.adverseevent.EventDesk;
import org.handrail.adverseevent.ExpectedVersion;
import org.handrail.adverseevent.SourceDesk;
import org.handrail.adverseevent.SourceRecords;
import org.handrail.adverseevent.Stored;
import org.hl7.fhir.r4.model.DomainResource;

/** Stores what senders tell, alone or in a Bundle, by one way: everything in one transaction, all of it or nothing. */
final class Writes {
    final SourceRecords records;
    final SourceDesk desk;
    final EventDesk events;
    final EventReader reader;
    final Kept kept;
    final ServedTypes types;

    Writes(
            FhirContext r4,
            SourceRecords records,
            SourceDesk desk,
            EventDesk events,
            EventReader reader,
            ServedTypes types) {
        this.records = records;
        this.desk = desk;
        this.events = events;
        this.reader = reader;
        this.kept = new Kept(r4);
        this.types = types;
    }

    /**
     * What became of each, in the order in which they were given.
     *
     * @param deleted nothing where there was nothing to delete
     */
    record Done(List<Optional<Stored>> deleted, List<Written> written) {}

    Written write(String source, Writing one) {
        return write(source, List.of(), List.of(one)).written().get(0);
    }

    /** Stores what was fetched from its sender, as if the sender had PUT it. */
    Written put(String source, String id, DomainResource told) {
        Served<?> served = types.find(told.fhirType()).orElseThrow();
        return write(source, Writing.alone(served, told, true, id, null, ExpectedVersion.NONE));
    }

    /** Deletes and stores all of them. */
    Done write(String source, List<Deletion> deletions, List<Writing> all) {
        return records.together(() -> new WriteAttempt(this, source, deletions, all).go())
                .get();
    }
}
