package org.handrail.rootcause;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An action as pages show it.
 *
 * @param addressesCondition it changes the latent condition itself, which strength does not tell (C11)
 * @param liveOn the day since which it is in place, or null
 * @param overdue its due date has passed and it is not live
 */
public record ActionView(
        UUID id,
        String description,
        ActionType type,
        boolean addressesCondition,
        String owner,
        LocalDate dueOn,
        LocalDate liveOn,
        boolean overdue)
        implements Serializable {

    /** Computed from the type, never entered. */
    public Strength strength() {
        return type.strength();
    }
}
