package org.handrail.account;

import java.util.Set;
import java.util.UUID;

/**
 * Who is asking.
 *
 * @param username the account
 * @param personId the person behind it, null where there is none (an admin made at the first start)
 * @param roles the account's roles
 */
public record Caller(String username, UUID personId, Set<String> roles) {

    /** The caller is this person. */
    public boolean is(UUID person) {
        return personId != null && personId.equals(person);
    }
}
