package org.handrail.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.account.Role;
import org.handrail.audit.Access;
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

    /** Openings of the same record by the same person are one line while no longer lies between them. */
    private static final Duration ONE_VISIT = Duration.ofMinutes(15);

    /**
     * A line in words; {@code about} is empty where nobody in particular was looked up, {@code times} is 1 unless several
     * openings stand in one line.
     */
    public record Line(
            String when, String who, String role, String about, String what, String why, boolean refused, int times) {}

    /** In words, in the order given. */
    public List<Line> of(List<LedgerLine> lines) {
        Map<UUID, PersonCard> people = people(lines);
        return lines.stream().map(line -> words(line, 1, people)).toList();
    }

    /** In words, newest first; what somebody opened again and again within a short time is one line (E12). */
    public List<Line> ofVisits(List<LedgerLine> newestFirst) {
        List<List<LedgerLine>> visits = new ArrayList<>();
        Map<Access, List<LedgerLine>> latest = new HashMap<>();
        for (LedgerLine line : newestFirst) {
            List<LedgerLine> visit = latest.get(line.access());
            if (visit == null
                    || line.happenedAt()
                            .plus(ONE_VISIT)
                            .isBefore(visit.get(visit.size() - 1).happenedAt())) {
                visit = new ArrayList<>();
                latest.put(line.access(), visit);
                visits.add(visit);
            }
            visit.add(line);
        }
        Map<UUID, PersonCard> people = people(newestFirst);
        return visits.stream()
                .map(visit -> words(visit.get(0), visit.size(), people))
                .toList();
    }

    private Line words(LedgerLine line, int times, Map<UUID, PersonCard> people) {
        return new Line(
                format.dateTime(line.happenedAt()),
                name(people, line.access().actorId(), line.access().actor()),
                roles(Arrays.asList(line.access().actorRole().split(" "))),
                line.access().subjectId() == null
                        ? ""
                        : name(people, line.access().subjectId(), ""),
                word("record." + line.access().record(), "record.OTHER"),
                word("purpose." + line.access().purpose(), "purpose.OTHER"),
                line.access().refused(),
                times);
    }

    private Map<UUID, PersonCard> people(List<LedgerLine> lines) {
        return directory.people(lines.stream()
                .flatMap(
                        line -> Stream.of(line.access().actorId(), line.access().subjectId()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    private static String name(Map<UUID, PersonCard> people, UUID id, String otherwise) {
        PersonCard card = id == null ? null : people.get(id);
        return card == null ? otherwise : card.name();
    }

    private static String roles(Collection<String> roles) {
        List<String> telling =
                roles.stream().filter(role -> !COMMON.contains(role)).toList();
        return (telling.isEmpty() ? roles : telling)
                .stream().map(role -> word("role." + role, "role.OTHER")).collect(Collectors.joining(", "));
    }

    private static String word(String key, String otherwise) {
        FacesContext faces = FacesContext.getCurrentInstance();
        ResourceBundle text = faces.getApplication().getResourceBundle(faces, "auditText");
        return text.getString(text.containsKey(key) ? key : otherwise);
    }
}
