package org.handrail.support;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.handrail.failure.Conflict;

/**
 * A call for help now (C20). It pages until somebody answers; an answer without reaching the person lapses and it pages
 * again (E5). Only a person who was spoken with ends it.
 */
@Entity
@Table(schema = "support", name = "help_call")
class HelpCall {
    @Id
    private UUID id;

    private UUID personId;
    private UUID caseId;
    private Instant openedAt;
    private Instant dueAt;
    private int timesPaged;
    private int peopleTold;
    private int peopleMailed;
    private UUID acknowledgedBy;
    private Instant acknowledgedAt;
    private Instant reachedAt;

    protected HelpCall() {}

    /** Due at once: the worker pages within a second. */
    HelpCall(UUID personId, UUID caseId, Instant now) {
        this.id = UUID.randomUUID();
        this.personId = personId;
        this.caseId = caseId;
        this.openedAt = now;
        this.dueAt = now;
    }

    /**
     * The people on call are told, once more; whoever answered and did not reach the person is let go.
     *
     * @param told how many may answer and are told
     * @param mailed to how many of them a mail is on its way; the others see it when they look at their page
     */
    void page(Instant now, Duration again, int told, int mailed) {
        if (reachedAt != null || now.isBefore(dueAt)) {
            throw new Conflict("support.helpCall.notDue");
        }
        acknowledgedBy = null;
        acknowledgedAt = null;
        timesPaged++;
        peopleTold = told;
        peopleMailed = mailed;
        dueAt = now.plus(again);
    }

    void acknowledge(UUID by, Instant now, Duration reachWithin) {
        if (reachedAt != null || by.equals(acknowledgedBy)) {
            return;
        }
        if (acknowledgedBy != null) {
            throw new Conflict("support.helpCall.taken");
        }
        acknowledgedBy = by;
        acknowledgedAt = now;
        dueAt = now.plus(reachWithin);
    }

    void reached(UUID by, Instant now) {
        if (reachedAt != null) {
            return;
        }
        if (!by.equals(acknowledgedBy)) {
            throw new Conflict("support.helpCall.answerFirst");
        }
        reachedAt = now;
        dueAt = null;
    }

    UUID id() {
        return id;
    }

    UUID personId() {
        return personId;
    }

    boolean firstPage() {
        return timesPaged == 1;
    }

    UUID acknowledgedBy() {
        return acknowledgedBy;
    }

    boolean open() {
        return reachedAt == null;
    }

    HelpCallView view(String personName, String acknowledgedByName) {
        return new HelpCallView(
                id,
                personName,
                openedAt,
                timesPaged,
                peopleTold,
                peopleMailed,
                dueAt,
                acknowledgedByName,
                acknowledgedAt,
                reachedAt);
    }

    /** As somebody on call sees it: who calls is named to whoever answered, with a line in the ledger, and to nobody else. */
    HelpCallView seenBy(UUID helper, String acknowledgedByName, Function<UUID, String> names) {
        return view(helper.equals(acknowledgedBy) ? names.apply(personId) : null, acknowledgedByName);
    }
}
