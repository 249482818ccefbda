package org.handrail.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.handrail.adverseevent.ExpectedVersion;
import org.handrail.staff.Identifier;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.DomainResource;

/**
 * One resource that a sender wants stored: read and checked, not yet done.
 *
 * @param entry its place in the Bundle; null when it came alone
 * @param fullUrl the name by which other entries of the Bundle refer to it, or null
 * @param served its type; null for an AdverseEvent
 * @param told what was sent
 * @param links the references in it
 * @param isUpdate PUT, else POST
 * @param id the sender's id of it, or null
 * @param condition by which it may be known already, or null
 * @param expected the version that it is to follow (If-Match)
 * @param raw the bytes of this resource as received
 */
@SuppressWarnings("ArrayRecordComponent")
record Writing(
        Integer entry,
        String fullUrl,
        Served<?> served,
        DomainResource told,
        Links links,
        boolean isUpdate,
        String id,
        Condition condition,
        ExpectedVersion expected,
        byte[] raw,
        String mediaType) {

    /** One that came alone. */
    static Writing alone(
            Served<?> served,
            DomainResource told,
            boolean isUpdate,
            String id,
            Condition condition,
            ExpectedVersion expected) {
        return new Writing(null, null, served, told, Links.none(), isUpdate, id, condition, expected, null, null);
    }

    String type() {
        return served == null ? ServedTypes.ADVERSE_EVENT : served.name();
    }

    boolean isEvent() {
        return served == null;
    }

    /** Its business identifiers. */
    List<Identifier> identifiers() {
        if (told instanceof AdverseEvent event) {
            return Optional.of(event)
                    .filter(AdverseEvent::hasIdentifier)
                    .map(e -> Text.identifier(e.getIdentifier(), "AdverseEvent.identifier"))
                    .map(List::of)
                    .orElse(List.of());
        }
        return identifiersOf(served);
    }

    /** Everything by which somebody else could speak of the same resource at this moment. */
    Set<String> names(String source) {
        Set<String> names = new TreeSet<>();
        String prefix = source + "|" + type() + "|";
        if (id != null) {
            names.add("resource|" + prefix + id);
        }
        identifiers().forEach(identifier -> names.add("known|" + prefix + identifier.value()));
        if (condition != null) {
            condition.on("identifier").forEach(word -> word.tokens()
                    .forEach(token -> names.add("known|" + prefix + token.value())));
            condition.on("_id").forEach(word -> word.anyOf().forEach(one -> names.add("resource|" + prefix + one)));
        }
        return names;
    }

    /** Whether a condition on identifiers means this resource. */
    boolean meets(Condition asked) {
        List<Condition.Word> words = asked.on("identifier");
        return !words.isEmpty()
                && words.size() == asked.words().size()
                && words.stream().allMatch(word -> word.tokens().stream()
                        .anyMatch(token -> identifiers().stream().anyMatch(token::matches)));
    }

    private <R extends DomainResource> List<Identifier> identifiersOf(Served<R> type) {
        return new ArrayList<>(Text.identifiers(type.identifiers(type.type().cast(told)), type.name() + ".identifier"));
    }
}
