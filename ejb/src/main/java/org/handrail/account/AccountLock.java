package org.handrail.account;

import jakarta.persistence.EntityManager;

/**
 * Counting wrong passwords one after the other. The row is locked first and read afterwards: a lock asked for while
 * reading an account with its roles comes after the reading, and wrong passwords sent at the same time would count once.
 */
final class AccountLock {
    private AccountLock() {}

    /** The account as it is once nobody else can change it, or null; held until the transaction ends. */
    static Account hold(EntityManager event, String username) {
        return event.createNativeQuery(
                                "select username from event.account where username = :name for update", String.class)
                        .setParameter("name", username)
                        .getResultList()
                        .isEmpty()
                ? null
                : event.find(Account.class, username);
    }
}
