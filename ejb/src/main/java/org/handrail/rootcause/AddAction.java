package org.handrail.rootcause;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An action to add to a cause.
 *
 * @param description what will be changed, 1000 characters at most
 * @param addressesCondition it changes the latent condition itself
 * @param owner one person, from {@link Analyses#people}
 * @param dueOn today or later
 */
public record AddAction(
        UUID cause, String description, ActionType type, boolean addressesCondition, UUID owner, LocalDate dueOn) {}
