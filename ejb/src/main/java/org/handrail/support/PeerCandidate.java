package org.handrail.support;

import java.util.UUID;

/**
 * A peer who may be picked.
 *
 * @param load people whom the peer is with now
 */
public record PeerCandidate(UUID personId, String name, long load) {}
