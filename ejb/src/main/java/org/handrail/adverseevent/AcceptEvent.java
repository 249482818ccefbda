package org.handrail.adverseevent;

import java.util.List;
import org.handrail.staff.Identifier;

/**
 * A sender tells of an adverse event.
 *
 * @param source who tells
 * @param sourceId the sender's id of the event, or null
 * @param identifier its business identifier, or null
 * @param raw the bytes as received
 * @param body what is kept of the resource, as canonical text: equal texts are the same content
 * @param searchKeys what it can be found by, see {@link EventQuery}
 * @param findings what was odd about it
 */
@SuppressWarnings("ArrayRecordComponent")
public record AcceptEvent(
        String source,
        String sourceId,
        Identifier identifier,
        byte[] raw,
        String mediaType,
        String body,
        EventFacts facts,
        List<Mention> mentions,
        List<String> searchKeys,
        List<Finding> findings) {}
