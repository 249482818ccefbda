package org.handrail.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.account.Role;
import org.handrail.audit.LedgerLine;
import org.handrail.staff.PersonCard;
import org.handrail.staff.StaffDirectory;
import org.handrail.web.shell.Format;

/** Turns ledger lines into words a reader understands: words, not codes (E12). */
@Named
@RequestScoped
public class LedgerWords {
    /** Roles that everybody has tell nothing where there is another one. */
    private static final Set<String> COMMON = Set.of(Role.STAFF, Role.STUDENT);

    @Inject
    private StaffDirectory directory;

    @Inject
    private Format format;

    /** A line in words; {@code about} is empty where nobody in particular was looked up. */
    public record Line(String when, String who, String role, String about, String what, String why, boolean refused) {}

    /** In words, in the order given. */
    public List<Line> of(List<LedgerLine> lines) {
        Map<UUID, PersonCard> people = directory.people(lines.stream()
                .flatMap(line -> Stream.of(line.access().actorId(), line.access().subjectId()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return lines.stream().map(line -> words(line, people)).toList();
    }

    private Line words(LedgerLine line, Map<UUID, PersonCard> people) {
        return new Line(
                format.dateTime(line.happenedAt()),
                name(people, line.access().actorId(), line.access().actor()),
                roles(Arrays.asList(line.access().actorRole().split(" "))),
                line.access().subjectId() == null ? "" : name(people, line.access().subjectId(), ""),
                word("record." + line.access().record(), "record.OTHER"),
                word("purpose." + line.access().purpose(), "purpose.OTHER"),
                line.access().refused());
    }

    private static String name(Map<UUID, PersonCard> people, UUID id, String otherwise) {
        PersonCard card = id == null ? null : people.get(id);
        return card == null ? otherwise : card.name();
    }

    private static String roles(Collection<String> roles) {
        List<String> telling = roles.stream().filter(role -> !COMMON.contains(role)).toList();
        return (telling.isEmpty() ? roles : telling)
                .stream().map(role -> word("role." + role, "role.OTHER")).collect(Collectors.joining(", "));
    }

    private static String word(String key, String otherwise) {
        FacesContext faces = FacesContext.getCurrentInstance();
        ResourceBundle text = faces.getApplication().getResourceBundle(faces, "auditText");
        return text.getString(text.containsKey(key) ? key : otherwise);
    }
}
