package org.handrail.web.shell;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.handrail.account.Role;

/** An entry of the navigation. {@code exact} when the reader stands on that very page, {@code current} within it. */
public record Room(String href, String label, boolean current, boolean exact) {
    private record Door(String role, String path, String label) {}

    private static final List<Door> DOORS = List.of(
            new Door(Role.STAFF, "/me/", "room.me"),
            new Door(Role.PEER, "/peer/", "room.peer"),
            new Door(Role.PROGRAMME_LEAD, "/lead/", "room.lead"),
            new Door(Role.OCCUPATIONAL_HEALTH, "/oh/", "room.oh"),
            new Door(Role.RISK_MANAGER, "/risk/", "room.risk"),
            new Door(Role.REVIEWER, "/review/", "room.review"),
            new Door(Role.MANAGER, "/manager/", "room.manager"),
            new Door(Role.AUDITOR, "/audit/", "room.audit"),
            new Door(Role.ADMIN, "/admin/", "room.admin"),
            new Door(Role.ADMIN, "/admin/sender/", "room.senders"),
            new Door(Role.ADMIN, "/admin/directory/", "room.directory"),
            new Door(Role.STAFF, "/me/ledger", "room.ledger"));

    static List<Room> open(Predicate<String> has, String context, String view) {
        String here = view.replaceFirst("index\\.xhtml$", "").replaceFirst("\\.xhtml$", "");
        String standing = DOORS.stream()
                .map(Door::path)
                .filter(path -> here.equals(path) || (path.endsWith("/") && here.startsWith(path)))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        return DOORS.stream()
                .filter(door -> has.test(door.role()))
                .flatMap(door -> Stream.of(new Room(
                        context + door.path(), door.label(), door.path().equals(standing), here.equals(door.path()))))
                .toList();
    }

    public String getHref() {
        return href;
    }

    public String getLabel() {
        return label;
    }

    public boolean isCurrent() {
        return current;
    }

    public boolean isExact() {
        return exact;
    }
}
