package org.handrail.account;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.handrail.configuration.Setting;
import org.handrail.failure.InvalidInput;
import org.handrail.failure.NotFound;

/** Accounts and signing in. */
@Stateless
public class Accounts {
    /** Shortest password that a person may choose. */
    public static final int SHORTEST_PASSWORD = 12;

    /** So much work is one guess (OWASP, for PBKDF2 with SHA-512): a tenth of a second or two for us, years for a thief. */
    private static final Map<String, String> STRENGTH = Map.of(
            "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
            "Pbkdf2PasswordHash.Iterations", "210000",
            "Pbkdf2PasswordHash.SaltSizeBytes", "32",
            "Pbkdf2PasswordHash.KeySizeBytes", "64");

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9.-]{1,39}");

    @PersistenceContext(unitName = "event")
    private EntityManager event;

    @Inject
    private Pbkdf2PasswordHash hash;

    @Inject
    private Clock clock;

    @Inject
    private Callers callers;

    @PostConstruct
    void strengthen() {
        hash.initialize(STRENGTH);
    }

    /**
     * Checks a password. After eight wrong ones in a row the account rests for five minutes; the answer is the same.
     *
     * @return the account, or nothing when the name or the password is wrong
     */
    @PermitAll
    public Optional<AccountView> signIn(String username, char[] password) {
        Account account = AccountLock.hold(event, normal(username));
        if (account == null) {
            hash.generate(password); // as slow as a real check: the time does not tell which names exist
            return Optional.empty();
        }
        if (!account.enabled() || account.resting(clock.instant())) {
            hash.generate(password);
            return Optional.empty();
        }
        if (!hash.verify(password, account.passwordHash())) {
            account.wrongPassword(clock.instant());
            return Optional.empty();
        }
        account.signedIn();
        return Optional.of(account.view());
    }

    /** The account of a signed-in user. */
    @PermitAll
    public AccountView mine() {
        return find(callers.current().username()).view();
    }

    /**
     * Replaces the caller's password.
     *
     * @param current the password until now; not asked of whoever came with a one-time password a moment ago. A wrong one
     *     counts as at signing in, so that an open page left behind is no place to guess
     * @param chosen {@value #SHORTEST_PASSWORD} characters or more, not the password until now
     * @return whether it was replaced; nothing changes when the current one is wrong or the account rests
     */
    @PermitAll
    public boolean choosePassword(char[] current, char[] chosen) {
        Account account = AccountLock.hold(event, callers.current().username());
        if (!account.view().mustChange()) {
            if (account.resting(clock.instant())) {
                return false;
            }
            if (!hash.verify(current, account.passwordHash())) {
                account.wrongPassword(clock.instant());
                return false;
            }
        }
        if (chosen.length < SHORTEST_PASSWORD) {
            throw new InvalidInput("password.tooShort");
        }
        if (hash.verify(chosen, account.passwordHash())) {
            throw new InvalidInput("password.same");
        }
        account.choosePassword(hash.generate(chosen));
        return true;
    }

    /**
     * Remembers the caller's language.
     *
     * @param language en or fr
     */
    @PermitAll
    public void speak(String language) {
        find(callers.current().username()).speak("fr".equals(language) ? "fr" : "en");
    }

    /** Remembers that the caller has read how to leave a page quickly: it is said before anything else, and only once. */
    @PermitAll
    public void knowWayOut() {
        find(callers.current().username()).knowWayOut();
    }

    /**
     * Makes an account.
     *
     * @param personId the person behind it, or null
     * @return its one-time password, to be told to its owner; it is stored nowhere
     */
    @RolesAllowed(Role.ADMIN)
    public String create(String username, UUID personId, Set<String> roles) {
        return create(username, personId, roles, false);
    }

    /**
     * Makes the first admin where no account exists.
     *
     * @return the one-time password, or nothing when there are accounts
     */
    @PermitAll
    public Optional<String> createFirstAdmin(boolean demo) {
        long accounts =
                event.createQuery("select count(a) from Account a", Long.class).getSingleResult();
        return accounts > 0 ? Optional.empty() : Optional.of(create("admin", null, Set.of(Role.ADMIN), demo));
    }

    /** Switches an account on or off; a switched-off one is refused in its very next request. */
    @RolesAllowed(Role.ADMIN)
    public void enable(String username, boolean on) {
        find(username).enable(on);
    }

    @RolesAllowed(Role.ADMIN)
    public List<AccountView> list(int first, int most) {
        return event.createQuery("select a from Account a order by a.username", Account.class)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultStream()
                .map(Account::view)
                .toList();
    }

    @RolesAllowed(Role.ADMIN)
    public long count() {
        return event.createQuery("select count(a) from Account a", Long.class).getSingleResult();
    }

    /** People whose account holds a role, such as the peers among whom a programme lead chooses. */
    @RolesAllowed({Role.PROGRAMME_LEAD, Role.WORKER})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<UUID> peopleWith(String role) {
        return event.createQuery(
                        "select a.personId from Account a join a.roles r where r = :role and a.enabled and a.personId is not null",
                        UUID.class)
                .setParameter("role", role)
                .getResultList();
    }

    /** The language that the owner of an account chose, for what is written to them: en or fr, or nothing. */
    @RolesAllowed(Role.WORKER)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<String> languageOf(UUID personId) {
        return event.createQuery("select a from Account a where a.personId = :person", Account.class)
                .setParameter("person", personId)
                .getResultStream()
                .findFirst()
                .map(account -> account.view().language());
    }

    /** Whether accounts of the demo hospital exist: production refuses to start beside them. */
    @PermitAll
    public boolean demoAccountsExist() {
        return event.createQuery("select count(a) from Account a where a.demo", Long.class)
                        .getSingleResult()
                > 0;
    }

    private String create(String username, UUID personId, Set<String> roles, boolean demo) {
        String name = normal(username);
        if (!USERNAME.matcher(name).matches()) {
            throw new InvalidInput("username.shape");
        }
        if (roles.isEmpty() || !Role.OF_ACCOUNTS.containsAll(roles)) {
            throw new InvalidInput("account.noRole");
        }
        if (!RolesApart.allow(roles)) {
            throw new InvalidInput("account.rolesApart");
        }
        if (event.find(Account.class, name) != null) {
            throw new InvalidInput("username.taken");
        }
        if (personId != null) {
            event.createQuery("select a from Account a where a.personId = :person", Account.class)
                    .setParameter("person", personId)
                    .getResultStream()
                    .findFirst()
                    .ifPresent(other -> {
                        throw new InvalidInput(
                                "account.personHasOne", other.view().username());
                    });
        }
        String password = OneTimePassword.make();
        boolean ofDemo = demo || isDemoHospital();
        event.persist(
                new Account(name, personId, roles, hash.generate(password.toCharArray()), ofDemo, clock.instant()));
        return password;
    }

    /** Every account that is made while the demo admin is there belongs to the demo. */
    private boolean isDemoHospital() {
        return !Setting.production() && demoAccountsExist();
    }

    private Account find(String username) {
        Account account = event.find(Account.class, normal(username));
        if (account == null) {
            throw new NotFound("notFound");
        }
        return account;
    }

    private static String normal(String username) {
        return username == null ? "" : username.strip().toLowerCase(Locale.ROOT);
    }
}
