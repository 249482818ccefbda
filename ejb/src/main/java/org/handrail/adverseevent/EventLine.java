package org.handrail.adverseevent;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An event in a list.
 *
 * @param summary the sender's words, or null
 * @param unitName or null
 * @param peopleFound how many people are linked and not refused
 * @param suggested how many people may have been there
 * @param waiting why it waits for a human; empty when it does not
 */
public record EventLine(
        UUID id,
        Instant happenedAt,
        Instant receivedAt,
        TriggerFamily family,
        Actuality actuality,
        String summary,
        String unitName,
        Linking linking,
        long peopleFound,
        long suggested,
        List<Waiting> waiting)
        implements Serializable {}
