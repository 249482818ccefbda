package org.handrail.fhir;

import org.handrail.adverseevent.RecordKey;
import org.handrail.adverseevent.StoreRecord;
import org.handrail.adverseevent.Stored;

/** How far one {@link Writing} has come in this attempt. */
final class Work {
    final Writing writing;

    /** Id of the stored resource that its condition means; null when it means none. */
    String met;

    /** Where it is kept; null as long as nobody knows, and for events. */
    RecordKey key;

    /** The id follows from the content: should it be there, the same thing is told again. */
    boolean keyIsContent;

    /** What is to be stored; null when it stays as it is. */
    StoreRecord record;

    /** What became of it. */
    Written written;

    Work(Writing writing) {
        this.writing = writing;
    }

    boolean sharesConditionWith(Work other) {
        return writing.condition() != null
                && other.writing.condition() != null
                && writing.type().equals(other.writing.type())
                && writing.condition().words().equals(other.writing.condition().words());
    }

    /** Such as {@code Practitioner/9}. */
    String local() {
        return key.type() + "/" + key.id();
    }

    void done(String id, Stored stored) {
        written = new Written(writing, id, stored);
    }
}
