package org.handrail.rootcause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The strength of each type against the action hierarchy of C11, written down here once more. */
class ActionTypeTest {
    @Test
    void strongerActionsAreThoseOfTheHierarchy() {
        assertThat(ofStrength(Strength.STRONGER))
                .isEqualTo(EnumSet.of(
                        ActionType.PHYSICAL_CHANGE,
                        ActionType.TESTED_DEVICE,
                        ActionType.FORCING_FUNCTION,
                        ActionType.SIMPLER_PROCESS,
                        ActionType.STANDARDISATION,
                        ActionType.LEADERSHIP_INVOLVEMENT));
    }

    @Test
    void moreStaffIsIntermediateThoughItChangesTheCondition() {
        assertThat(ofStrength(Strength.INTERMEDIATE))
                .isEqualTo(EnumSet.of(
                        ActionType.MORE_STAFF_LESS_WORKLOAD,
                        ActionType.SOFTWARE_ENHANCEMENT,
                        ActionType.FEWER_DISTRACTIONS,
                        ActionType.CHECKLIST_OR_COGNITIVE_AID,
                        ActionType.NO_LOOK_OR_SOUND_ALIKES,
                        ActionType.READ_BACK,
                        ActionType.BETTER_DOCUMENTATION_OR_COMMUNICATION,
                        ActionType.REDUNDANCY,
                        ActionType.SIMULATION_TRAINING_WITH_REFRESHERS,
                        ActionType.STANDARD_COMMUNICATION_TOOL));
    }

    @Test
    void remindersAndTrainingAreWeaker() {
        assertThat(ofStrength(Strength.WEAKER))
                .isEqualTo(EnumSet.of(
                        ActionType.DOUBLE_CHECK,
                        ActionType.WARNING_OR_LABEL,
                        ActionType.PROCEDURE_MEMO_OR_POLICY,
                        ActionType.TRAINING,
                        ActionType.FURTHER_STUDY));
    }

    @Test
    void simulationAndCommunicationToolsComeFromRca2() {
        assertThat(Arrays.stream(ActionType.values()).filter(type -> type.source() == ActionType.Source.RCA2))
                .containsExactly(
                        ActionType.SIMULATION_TRAINING_WITH_REFRESHERS, ActionType.STANDARD_COMMUNICATION_TOOL);
    }

    private static Set<ActionType> ofStrength(Strength strength) {
        return Arrays.stream(ActionType.values())
                .filter(type -> type.strength() == strength)
                .collect(Collectors.toSet());
    }
}
