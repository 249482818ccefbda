package org.handrail.account;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;

/**
 * An account as pages see it.
 *
 * @param language en, fr or null (follow the browser)
 * @param knowsWayOut its owner has read how to leave a page quickly
 */
public record AccountView(
        String username,
        UUID personId,
        Set<String> roles,
        boolean enabled,
        boolean mustChange,
        boolean demo,
        String language,
        boolean knowsWayOut)
        implements Serializable {}
