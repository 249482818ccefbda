package org.handrail.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import org.handrail.adverseevent.EventDesk;
import org.handrail.adverseevent.SourceDesk;
import org.handrail.adverseevent.SourceRecords;

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

    Written write(String source, Writing one) {
        return write(source, List.of(one)).get(0);
    }

    /**
     * Stores all of them.
     *
     * @return what became of each, in the order in which they were given
     */
    List<Written> write(String source, List<Writing> all) {
        return records.together(() -> new WriteAttempt(this, source, all).go()).get();
    }
}
