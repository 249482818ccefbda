package org.handrail.fhir;

import java.util.List;
import org.handrail.adverseevent.Meaning;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Identifier;

/**
 * A type of resource that senders tell beside the event: what is kept of it, and what follows from it. Everything else is
 * the same for all of them and stands in {@link RecordProvider} and {@link Writes}.
 */
abstract class Served<R extends DomainResource> {
    /** Parameters by which a resource beside the event is found, searched or conditional. */
    static final List<String> FOUND_BY = List.of("identifier", "_id");

    private final Class<R> type;

    Served(Class<R> type) {
        this.type = type;
    }

    final Class<R> type() {
        return type;
    }

    /** The name of the type. */
    final String name() {
        return type.getSimpleName();
    }

    /** What is kept, in a sentence for the capability statement. */
    abstract String documentation();

    abstract List<Identifier> identifiers(R told);

    /** What is kept: a new resource that may share parts with what was told. */
    abstract R reduced(R told);

    /** What follows from it. */
    Meaning meaning(R told, String source) {
        return new Meaning.Nothing();
    }

    /**
     * The same content means the same thing even where it has no identifier, so that telling it again makes no second
     * one.
     */
    boolean isItsContent() {
        return false;
    }
}
