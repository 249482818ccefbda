package org.handrail.adverseevent;

import java.time.Instant;
import java.util.UUID;

/**
 * The signed-in person's part in one event.
 *
 * @param unitName where they worked at the time, or null
 * @param said what they said of it, or null
 * @param open the programme lead has not decided about what they said
 * @param named they still count as involved
 */
public record MyPartView(
        UUID eventId,
        Instant happenedAt,
        String unitName,
        InvolvedAs role,
        PersonSays said,
        boolean open,
        boolean named) {}
