package org.handrail.account;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;

/** An account as pages see it. {@code language} is en, fr or null (follow the browser). */
public record AccountView(
        String username,
        UUID personId,
        Set<String> roles,
        boolean enabled,
        boolean mustChange,
        boolean demo,
        String language)
        implements Serializable {}
