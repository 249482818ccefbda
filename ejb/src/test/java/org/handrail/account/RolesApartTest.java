package org.handrail.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RolesApartTest {
    @ParameterizedTest
    @CsvSource({
        "PROGRAMME_LEAD, REVIEWER", "PROGRAMME_LEAD, RISK_MANAGER", "PROGRAMME_LEAD, MANAGER",
        "AUDITOR, REVIEWER", "AUDITOR, RISK_MANAGER", "AUDITOR, MANAGER",
        "OCCUPATIONAL_HEALTH, REVIEWER", "OCCUPATIONAL_HEALTH, RISK_MANAGER", "OCCUPATIONAL_HEALTH, MANAGER"
    })
    void noAccountSeesWhoTookSupportAndJudgesThem(String knows, String judges) {
        assertThat(RolesApart.allow(Set.of(Role.STAFF, knows, judges))).isFalse();
    }

    @Test
    void aPeerMayReviewEventsOfOtherPeople() {
        assertThat(RolesApart.allow(Set.of(Role.STAFF, Role.PEER, Role.REVIEWER)))
                .isTrue();
    }

    @Test
    void rolesOnOneSideOfTheWallMayMeet() {
        assertThat(RolesApart.allow(Set.of(Role.STAFF, Role.REVIEWER, Role.RISK_MANAGER, Role.MANAGER)))
                .isTrue();
        assertThat(RolesApart.allow(Set.of(Role.STAFF, Role.PROGRAMME_LEAD, Role.PEER)))
                .isTrue();
    }
}
