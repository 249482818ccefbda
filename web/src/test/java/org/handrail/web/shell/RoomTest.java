package org.handrail.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class RoomTest {
    @Test
    void showsOnlyRoomsOfTheReadersRoles() {
        assertThat(Room.open(Set.of("STAFF", "PEER")::contains, "", "/me/index.xhtml"))
                .extracting(Room::href)
                .containsExactly("/me/", "/peer/", "/me/ledger");
    }

    @Test
    void marksTheRoomOneStandsIn() {
        assertThat(Room.open(Set.of("STAFF", "PEER")::contains, "", "/peer/case.xhtml"))
                .filteredOn(Room::current)
                .extracting(Room::href)
                .containsExactly("/peer/");
    }

    @Test
    void marksOneEntryOnlyWhereOneDoorLiesBehindAnother() {
        assertThat(Room.open(Set.of("STAFF")::contains, "", "/me/ledger.xhtml"))
                .filteredOn(Room::current)
                .extracting(Room::href)
                .containsExactly("/me/ledger");
    }

    @Test
    void marksTheDoorOfThePartOneStandsIn() {
        for (String view : new String[] {"/admin/sender/index.xhtml", "/admin/sender/one.xhtml"}) {
            assertThat(Room.open(Set.of("ADMIN")::contains, "", view))
                    .filteredOn(Room::current)
                    .extracting(Room::href)
                    .containsExactly("/admin/sender/");
        }
        assertThat(Room.open(Set.of("ADMIN")::contains, "", "/admin/new.xhtml"))
                .filteredOn(Room::current)
                .extracting(Room::href)
                .containsExactly("/admin/");
    }
}
