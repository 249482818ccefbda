package org.handrail.fhir;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.handrail.adverseevent.ActorType;
import org.handrail.adverseevent.InvolvedAs;
import org.handrail.adverseevent.MatchMethod;
import org.handrail.adverseevent.Mention;
import org.handrail.staff.Identifier;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Every form in which a reference can name somebody, as a mention. */
final class References {
    private static final Set<String> STAFF = Set.of("Practitioner", "PractitionerRole", "Encounter");

    private References() {}

    /** The resource inside {@code in} that a reference such as {@code #p1} means; null when there is none. */
    static DomainResource contained(Reference told, DomainResource in) {
        if (told.getResource() instanceof DomainResource resolved) {
            return resolved;
        }
        String sent = told.getReference();
        if (sent == null || !sent.startsWith("#") || in == null) {
            return null;
        }
        for (Resource inner : in.getContained()) {
            String id = inner.getIdElement().getIdPart();
            if (inner instanceof DomainResource domain
                    && id != null
                    && sent.equals(id.startsWith("#") ? id : "#" + id)) {
                return domain;
            }
        }
        return null;
    }

    /**
     * The mention behind a reference.
     *
     * @param in the resource whose contained resources the reference may mean
     * @return nothing when the reference says nothing
     */
    static Optional<Mention> mention(String path, Reference told, DomainResource in, InvolvedAs hint) {
        if (told == null
                || !(told.hasReference() || told.hasIdentifier() || told.hasDisplay() || told.getResource() != null)) {
            return Optional.empty();
        }
        String sent = Text.line(told.getReference(), Text.LONGEST);
        DomainResource target = contained(told, in);
        if (target != null) {
            return Optional.of(ofContained(path, told, sent == null ? "#" : sent, target, in, hint));
        }
        List<Identifier> identifiers = new ArrayList<>();
        if (told.hasIdentifier() && told.getIdentifier().hasValue()) {
            identifiers.add(Text.identifier(told.getIdentifier(), "AdverseEvent." + path + ".identifier"));
        }
        String type = Text.line(told.getType(), 60);
        if (sent != null && sent.contains("?")) {
            identifiers.addAll(inQuery(sent));
            return Optional.of(mention(
                    path, sent, MatchMethod.CONDITIONAL, typeInQuery(sent, type), null, identifiers, told, hint));
        }
        if (sent != null) {
            IIdType id = told.getReferenceElement();
            String targetType = id.getResourceType() == null ? type : id.getResourceType();
            String idPart = id.getResourceType() == null ? null : Text.line(id.getIdPart(), Text.LONGEST);
            return Optional.of(mention(path, sent, MatchMethod.LITERAL, targetType, idPart, identifiers, told, hint));
        }
        if (!identifiers.isEmpty()) {
            Identifier first = identifiers.get(0);
            String said = first.system().isEmpty() ? first.value() : first.system() + "|" + first.value();
            return Optional.of(mention(path, said, MatchMethod.IDENTIFIER, type, null, identifiers, told, hint));
        }
        String display = Text.line(told.getDisplay(), 200);
        boolean staff = actor(type) != ActorType.OTHER;
        return display == null
                ? Optional.empty()
                : Optional.of(
                        mention(path, staff ? display : "", MatchMethod.DISPLAY, type, null, List.of(), told, hint));
    }

    /** People inside a message have no identity outside it: they are known by their identifiers only. */
    private static Mention ofContained(
            String path, Reference told, String sent, DomainResource target, DomainResource in, InvolvedAs hint) {
        List<Identifier> identifiers = new ArrayList<>();
        String type = target.fhirType();
        String id = null;
        if (told.hasIdentifier() && told.getIdentifier().hasValue()) {
            identifiers.add(Text.identifier(told.getIdentifier(), "AdverseEvent." + path + ".identifier"));
        }
        if (target instanceof Practitioner practitioner) {
            identifiers.addAll(Text.identifiers(practitioner.getIdentifier(), "contained.identifier"));
        } else if (target instanceof PractitionerRole role) {
            Optional<Mention> behind = mention(path, role.getPractitioner(), in, hint);
            behind.ifPresent(m -> identifiers.addAll(m.identifiers()));
            identifiers.addAll(Text.identifiers(role.getIdentifier(), "contained.identifier"));
            id = behind.map(Mention::resourceId).orElse(null);
            type = behind.filter(m -> m.resourceId() != null)
                    .map(Mention::resourceType)
                    .orElse(type);
        }
        return mention(path, sent, MatchMethod.CONTAINED, type, id, identifiers, told, hint);
    }

    private static Mention mention(
            String path,
            String sent,
            MatchMethod method,
            String type,
            String id,
            List<Identifier> identifiers,
            Reference told,
            InvolvedAs hint) {
        ActorType actor = actor(type);
        boolean staff = actor != ActorType.OTHER;
        return new Mention(
                path,
                sent,
                method,
                actor,
                type,
                id,
                staff ? List.copyOf(identifiers) : List.of(),
                staff ? Text.line(told.getDisplay(), 200) : null,
                hint,
                null,
                null);
    }

    private static ActorType actor(String type) {
        if (type == null) {
            return ActorType.UNKNOWN;
        }
        return switch (type) {
            case "Practitioner" -> ActorType.PRACTITIONER;
            case "PractitionerRole" -> ActorType.PRACTITIONER_ROLE;
            case "Encounter" -> ActorType.ENCOUNTER;
            default -> ActorType.OTHER;
        };
    }

    private static String typeInQuery(String sent, String type) {
        String head = sent.substring(0, sent.indexOf('?'));
        String named = head.substring(head.lastIndexOf('/') + 1);
        return named.isEmpty() ? type : named;
    }

    /** The identifiers in {@code Practitioner?identifier=system|value}. */
    private static List<Identifier> inQuery(String sent) {
        String type = typeInQuery(sent, "");
        if (!STAFF.contains(type)) {
            return List.of();
        }
        List<Identifier> found = new ArrayList<>();
        for (String part : sent.substring(sent.indexOf('?') + 1).split("&", -1)) {
            if (part.startsWith("identifier=")) {
                String token = decoded(part.substring("identifier=".length()));
                int bar = token.indexOf('|');
                String value = token.substring(bar + 1);
                if (!value.isBlank()) {
                    found.add(new Identifier(bar < 0 ? "" : token.substring(0, bar), value));
                }
            }
        }
        return found;
    }

    private static String decoded(String token) {
        try {
            return URLDecoder.decode(token.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return token;
        }
    }
}
