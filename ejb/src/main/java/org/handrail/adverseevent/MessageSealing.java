package org.handrail.adverseevent;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.handrail.database.Claim;

/** Seals the messages that came before messages were sealed, some in each minute until none lies open. */
@Stateless
@PermitAll
public class MessageSealing {
    private static final int BATCH = 500;

    @PersistenceContext(unitName = "event")
    private EntityManager event;

    @Inject
    private MessageVault vault;

    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    void sealWhatLiesOpen() {
        Claim.of(
                        event.createQuery(
                                "select m from ReceivedMessage m where not m.sealed order by m.receivedAt",
                                ReceivedMessage.class),
                        BATCH)
                .forEach(message -> message.seal(vault.get()));
    }
}
