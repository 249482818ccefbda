package org.handrail.fhir;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Identifier;

/**
 * Whoever or whatever is only referred to: patient, relative, group, device. Kept are the reference and the business
 * identifier, nothing that says more about them.
 */
final class ServedReference<R extends DomainResource> extends Served<R> {
    private final Supplier<R> empty;
    private final Function<R, List<Identifier>> identifiers;
    private final BiConsumer<R, List<Identifier>> identify;

    ServedReference(
            Class<R> type,
            Supplier<R> empty,
            Function<R, List<Identifier>> identifiers,
            BiConsumer<R, List<Identifier>> identify) {
        super(type);
        this.empty = empty;
        this.identifiers = identifiers;
        this.identify = identify;
    }

    @Override
    String documentation() {
        return "Accepted so that references to it hold. Kept are its id and identifier (system and value), nothing else: no"
                + " name, no birth date, no address, no narrative. A read gives that and is tagged SUBSETTED.";
    }

    @Override
    List<Identifier> identifiers(R told) {
        return identifiers.apply(told);
    }

    @Override
    R reduced(R told) {
        R kept = empty.get();
        identify.accept(
                kept,
                identifiers(told).stream()
                        .filter(Identifier::hasValue)
                        .map(identifier -> new Identifier()
                                .setSystem(identifier.getSystem())
                                .setValue(identifier.getValue()))
                        .toList());
        return kept;
    }
}
