package org.handrail.sender;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.handrail.account.Caller;
import org.handrail.account.Callers;
import org.handrail.account.Role;
import org.handrail.audit.Access;
import org.handrail.audit.LedgerWriter;
import org.handrail.configuration.Setting;
import org.handrail.database.Realm;
import org.handrail.failure.Conflict;
import org.handrail.failure.InvalidInput;
import org.handrail.failure.NotFound;

/** What an admin does with senders. Each change leaves a line in the ledger. */
@Stateless
public class Senders {
    /** Longest system that may be listed, in characters; as long as what is kept of an identifier. */
    public static final int LONGEST_SYSTEM = 400;

    /** Most systems that a list may have. */
    public static final int MOST_SYSTEMS = 50;

    /** Most tokens of a sender that work at the same time. */
    public static final int MOST_TOKENS = 5;

    /** Smallest limit of a body in bytes: below it no event fits. */
    public static final int SMALLEST_BODY = 1024;

    private static final int MOST_REQUESTS = 1_000_000;
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{1,39}");

    @PersistenceContext(unitName = "event")
    private EntityManager event;

    @Inject
    private Callers callers;

    @Inject
    private Clock clock;

    /** All senders by name; the demo's only in a demo. */
    @RolesAllowed(Role.ADMIN)
    public List<SenderView> list() {
        Map<String, Long> events = event.createQuery(
                        "select e.source, count(e) from AdverseEvent e group by e.source", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
        return event.createQuery("select s from Sender s order by s.name", Sender.class)
                .getResultStream()
                .filter(Senders::shown)
                .map(sender -> view(sender, events.getOrDefault(sender.name(), 0L)))
                .toList();
    }

    @RolesAllowed(Role.ADMIN)
    public SenderView read(String name) {
        Sender sender = find(name);
        return view(
                sender,
                event.createQuery("select count(e) from AdverseEvent e where e.source = :name", Long.class)
                        .setParameter("name", sender.name())
                        .getSingleResult());
    }

    /**
     * Makes a sender and its first token.
     *
     * @param name 2 to 40 lower-case letters, digits, dots or hyphens; it can't be changed later
     */
    @RolesAllowed(Role.ADMIN)
    public NewToken create(String name, SenderRules rules) {
        String normal = name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
        if (!NAME.matcher(normal).matches()) {
            throw new InvalidInput("sender.name.shape");
        }
        if (exists(normal)) {
            throw new InvalidInput("sender.name.taken");
        }
        Sender sender = new Sender(normal, checked(rules), clock.instant());
        event.persist(sender);
        note(sender, "SENDER_MADE");
        return token(sender);
    }

    /** @param version of the sender that was looked at */
    @RolesAllowed(Role.ADMIN)
    public void change(String name, int version, SenderRules rules) {
        Sender sender = find(name, version);
        sender.follow(checked(rules));
        event.lock(sender, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        note(sender, "SENDER_CHANGED");
    }

    /** Switches a sender on or off; a switched-off one is answered 403. */
    @RolesAllowed(Role.ADMIN)
    public void enable(String name, int version, boolean on) {
        Sender sender = find(name, version);
        sender.enable(on);
        note(sender, on ? "SENDER_ON" : "SENDER_OFF");
    }

    /** Makes one more token; those until now go on working until they are ended. */
    @RolesAllowed(Role.ADMIN)
    public NewToken newToken(String name) {
        Sender sender = find(name);
        event.lock(sender, LockModeType.PESSIMISTIC_WRITE);
        Instant now = clock.instant();
        if (tokens(sender).stream().filter(token -> !token.hasEnded(now)).count() >= MOST_TOKENS) {
            throw new InvalidInput("sender.token.tooMany", MOST_TOKENS);
        }
        return token(sender);
    }

    /** @param at when the token ends; null for now */
    @RolesAllowed(Role.ADMIN)
    public void endToken(String name, UUID token, Instant at) {
        Sender sender = find(name);
        Instant now = clock.instant();
        SenderToken ends = tokens(sender).stream()
                .filter(one -> one.id().equals(token))
                .findFirst()
                .orElseThrow(() -> new NotFound("notFound"));
        if (at != null && at.isBefore(now)) {
            throw new InvalidInput("sender.token.past");
        }
        ends.end(at == null ? now : at, now);
        note(sender, "TOKEN_ENDED");
    }

    private NewToken token(Sender sender) {
        String token = Token.make();
        event.persist(new SenderToken(sender, token, callers.current().username(), clock.instant()));
        note(sender, "TOKEN_MADE");
        return new NewToken(sender.name(), token);
    }

    private static SenderRules checked(SenderRules rules) {
        if (rules.systems().size() > MOST_SYSTEMS) {
            throw new InvalidInput("sender.systems.tooMany", MOST_SYSTEMS);
        }
        if (rules.systems().stream()
                .anyMatch(system -> system.length() > LONGEST_SYSTEM || system.matches(".*\\s.*"))) {
            throw new InvalidInput("sender.systems.shape", LONGEST_SYSTEM);
        }
        if (rules.requestsPerMinute() != null
                && (rules.requestsPerMinute() < 1 || rules.requestsPerMinute() > MOST_REQUESTS)) {
            throw new InvalidInput("sender.requests", MOST_REQUESTS);
        }
        int most = Integer.parseInt(Setting.FHIR_MAX_BODY.value());
        if (rules.maxBody() != null && (rules.maxBody() < SMALLEST_BODY || rules.maxBody() > most)) {
            throw new InvalidInput("sender.body", SMALLEST_BODY, most);
        }
        return rules;
    }

    private SenderView view(Sender sender, long events) {
        Instant now = clock.instant();
        List<TokenView> tokens = tokens(sender).stream()
                .map(token -> token.view(now))
                .sorted(Comparator.comparing(TokenView::ended)
                        .thenComparing(TokenView::madeAt, Comparator.reverseOrder()))
                .toList();
        return sender.view(tokens, SettingsTokens.configured().has(sender.name()), events);
    }

    private List<SenderToken> tokens(Sender sender) {
        return event.createQuery("select t from SenderToken t where t.sender = :sender", SenderToken.class)
                .setParameter("sender", sender)
                .getResultList();
    }

    private boolean exists(String name) {
        return !event.createQuery("select s.id from Sender s where s.name = :name", UUID.class)
                .setParameter("name", name)
                .getResultList()
                .isEmpty();
    }

    private Sender find(String name) {
        return event.createQuery("select s from Sender s where s.name = :name", Sender.class)
                .setParameter("name", name == null ? "" : name)
                .getResultStream()
                .filter(Senders::shown)
                .findFirst()
                .orElseThrow(() -> new NotFound("notFound"));
    }

    private Sender find(String name, int version) {
        Sender sender = find(name);
        if (sender.version() != version) {
            throw new Conflict("changedMeanwhile");
        }
        return sender;
    }

    private static boolean shown(Sender sender) {
        return !Setting.production() || !SettingsTokens.DEMO.equals(sender.name());
    }

    private void note(Sender sender, String deed) {
        Caller caller = callers.current();
        LedgerWriter.write(event, clock, Realm.EVENT, Access.opened(caller, null, "SENDER", sender.id(), deed));
    }
}
