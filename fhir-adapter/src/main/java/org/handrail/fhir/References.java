package org.handrail.fhir;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.handrail.adverseevent.ActorType;
import org.handrail.adverseevent.InvolvedAs;
import org.handrail.adverseevent.MatchMethod;
import org.handrail.adverseevent.Mention;
import org.handrail.adverseevent.Standing;
import org.handrail.staff.Identifier;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ResourceType;

/** Every form in which a reference can name somebody, as a mention. */
final class References {
    private static final Set<String> STAFF = Set.of("Practitioner", "PractitionerRole", "Encounter");
    private static final Pattern TYPE = Pattern.compile("[A-Z][A-Za-z]{1,59}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");
    /** A role inside that leads to a role inside that leads to a practitioner: deeper chains go in circles. */
    private static final int DEEPEST = 3;

    private References() {}

    /**
     * The resource inside {@code in} that a reference such as {@code #p1} means; null when there is none. Resources inside
     * resources inside, which FHIR forbids and some send, are found too.
     */
    static DomainResource contained(Reference told, DomainResource in) {
        if (told == null) {
            return null;
        }
        if (told.getResource() instanceof DomainResource resolved) {
            return resolved;
        }
        String sent = told.getReference();
        return sent == null || !sent.startsWith("#") || in == null ? null : inside(in, sent, DEEPEST);
    }

    private static DomainResource inside(DomainResource in, String sent, int deep) {
        for (Resource inner : in.getContained()) {
            String id = inner.getIdElement().getIdPart();
            if (inner instanceof DomainResource domain
                    && id != null
                    && sent.equals(id.startsWith("#") ? id : "#" + id)) {
                return domain;
            }
        }
        for (Resource inner : in.getContained()) {
            DomainResource found =
                    deep > 0 && inner instanceof DomainResource domain ? inside(domain, sent, deep - 1) : null;
            if (found != null) {
                return found;
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
        return mention(path, told, in, hint, DEEPEST);
    }

    private static Optional<Mention> mention(
            String path, Reference told, DomainResource in, InvolvedAs hint, int deep) {
        if (told == null
                || !(told.hasReference() || told.hasIdentifier() || told.hasDisplay() || told.getResource() != null)) {
            return Optional.empty();
        }
        Naming naming = new Naming(path, told, hint);
        String sent = Text.line(told.getReference(), Text.LONGEST);
        DomainResource target = contained(told, in);
        if (target != null) {
            return Optional.of(ofContained(naming, sent == null ? "#" : sent, target, in, deep));
        }
        if (sent != null && sent.contains("?")) {
            naming.identifiers.addAll(inQuery(sent));
            return Optional.of(naming.mention(sent, MatchMethod.CONDITIONAL, typeInQuery(sent), null));
        }
        if (sent != null) {
            return Optional.of(literal(naming, sent, told.getReferenceElement()));
        }
        if (!naming.identifiers.isEmpty()) {
            Identifier first = naming.identifiers.iterator().next();
            String said = first.system().isEmpty() ? first.value() : first.system() + "|" + first.value();
            return Optional.of(naming.mention(said, MatchMethod.IDENTIFIER, null, null));
        }
        String display = Text.line(told.getDisplay(), 200);
        if (display == null) {
            return Optional.empty();
        }
        boolean staff = actor(naming.type) != ActorType.OTHER;
        return Optional.of(naming.mention(staff ? display : "", MatchMethod.DISPLAY, null, null));
    }

    private static Mention literal(Naming naming, String sent, IIdType reference) {
        String type = reference.getResourceType();
        String id = reference.getIdPart();
        if (type == null
                || !TYPE.matcher(type).matches()
                || id == null
                || !ID.matcher(id).matches()) {
            return naming.mention(sent, MatchMethod.LITERAL, null, null);
        }
        naming.base = reference.isAbsolute() ? Text.line(reference.getBaseUrl(), Text.LONGEST) : null;
        return naming.mention(sent, MatchMethod.LITERAL, type, id);
    }

    /** People inside a message have no identity outside it: they are known by their identifiers only. */
    private static Mention ofContained(Naming naming, String sent, DomainResource target, DomainResource in, int deep) {
        String type = target.fhirType();
        String id = null;
        if (target instanceof Practitioner practitioner) {
            naming.identifiers.addAll(Text.identifiers(practitioner.getIdentifier(), "contained.identifier"));
            ReporterHint.in(practitioner).ifPresent(naming::take);
        } else if (target instanceof PractitionerRole role) {
            naming.identifiers.addAll(Text.identifiers(role.getIdentifier(), "contained.identifier"));
            Optional<Mention> behind = deep == 0
                    ? Optional.empty()
                    : mention(naming.path, role.getPractitioner(), in, naming.role, deep - 1);
            behind.ifPresent(m -> naming.identifiers.addAll(m.identifiers()));
            if (behind.isPresent() && behind.get().resourceId() != null) {
                id = behind.get().resourceId();
                naming.checked(type);
                type = behind.get().resourceType();
                naming.type = null;
                naming.base = behind.get().base();
            }
        }
        return naming.mention(sent, MatchMethod.CONTAINED, type, id);
    }

    /** A mention in the making. */
    private static final class Naming {
        private final String path;
        private final Set<Identifier> identifiers = new LinkedHashSet<>();
        private final String display;
        private InvolvedAs role;
        /** What {@code Reference.type} says, or null. */
        private String type;

        private String base;
        private String hint;
        private boolean doubtful;
        private String insteadOfStaff;

        Naming(String path, Reference told, InvolvedAs role) {
            this.path = path;
            this.role = role;
            this.display = Text.line(told.getDisplay(), 200);
            String said = Text.line(told.getType(), Text.LONGEST);
            this.type = said == null ? null : said.substring(said.lastIndexOf('/') + 1);
            if (told.hasIdentifier() && told.getIdentifier().hasValue()) {
                Identifier named = Text.identifier(told.getIdentifier(), "AdverseEvent." + path + ".identifier");
                Optional.ofNullable(named).ifPresent(identifiers::add);
            }
        }

        /** What a reporter without a name says of themselves. */
        void take(ReporterHint reporter) {
            hint = reporter.codes();
            role = role == InvolvedAs.RECORDER ? reporter.role() : role;
            insteadOfStaff = reporter.insteadOfStaff();
        }

        void checked(String real) {
            doubtful |= type != null && !type.equals(real);
        }

        /** @param real type that the reference or the target itself shows, or null when only {@code Reference.type} tells */
        Mention mention(String sent, MatchMethod method, String real, String id) {
            if (real != null) {
                checked(real);
            }
            String known = insteadOfStaff != null ? insteadOfStaff : real == null ? type : real;
            ActorType actor = actor(known);
            if (doubtful && actor == ActorType.OTHER && actor(type) != ActorType.OTHER) {
                actor = ActorType.UNKNOWN; // one half says staff: a human looks
            }
            boolean staff = actor != ActorType.OTHER;
            return new Mention(
                    path,
                    sent,
                    method,
                    actor,
                    known,
                    id,
                    staff ? List.copyOf(identifiers) : List.of(),
                    staff ? display : null,
                    role,
                    null,
                    null,
                    base,
                    doubtful ? Standing.DOUBTFUL : Standing.INVOLVED,
                    staff ? hint : null,
                    false);
        }
    }

    /** A type that FHIR does not have may be anybody. */
    private static ActorType actor(String type) {
        if (type == null) {
            return ActorType.UNKNOWN;
        }
        return switch (type) {
            case "Practitioner" -> ActorType.PRACTITIONER;
            case "PractitionerRole" -> ActorType.PRACTITIONER_ROLE;
            case "Encounter" -> ActorType.ENCOUNTER;
            default -> isType(type) ? ActorType.OTHER : ActorType.UNKNOWN;
        };
    }

    private static boolean isType(String name) {
        try {
            return ResourceType.fromCode(name) != null;
        } catch (org.hl7.fhir.exceptions.FHIRException e) {
            return false;
        }
    }

    private static String typeInQuery(String sent) {
        String head = sent.substring(0, sent.indexOf('?'));
        String named = head.substring(head.lastIndexOf('/') + 1);
        return named.isEmpty() ? null : named;
    }

    /** The identifiers in {@code Practitioner?identifier=system|value,system|value}. */
    private static List<Identifier> inQuery(String sent) {
        if (!STAFF.contains(String.valueOf(typeInQuery(sent)))) {
            return List.of();
        }
        List<Identifier> found = new ArrayList<>();
        for (String part : sent.substring(sent.indexOf('?') + 1).split("&", -1)) {
            if (part.startsWith("identifier=")) {
                for (String token : part.substring("identifier=".length()).split(",", -1)) {
                    identifier(decoded(token)).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private static Optional<Identifier> identifier(String token) {
        int bar = token.indexOf('|');
        String value = token.substring(bar + 1).strip();
        return value.isEmpty()
                ? Optional.empty()
                : Optional.of(new Identifier(bar < 0 ? "" : token.substring(0, bar), value));
    }

    private static String decoded(String token) {
        try {
            return URLDecoder.decode(token.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return token;
        }
    }
}
