package org.handrail.notification;

import java.util.UUID;

/** A notice that this node sends now. */
public record ClaimedNotice(UUID id, UUID recipient, NoticeKind kind) {}
