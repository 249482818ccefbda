package org.handrail.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.handrail.database.MigratedDatabase;
import org.handrail.database.Realm;
import org.junit.jupiter.api.Test;

class AccountLockTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    @Test
    void wrongPasswordsSentAtTheSameTimeAreAllCounted() throws InterruptedException, ExecutionException {
        EntityManagerFactory entities = MigratedDatabase.get().entitiesOf(Realm.EVENT);
        ExecutorService attackers = Executors.newFixedThreadPool(8);
        try {
            MigratedDatabase.inTransaction(entities, event -> {
                event.persist(new Account("guessed", null, Set.of(Role.STAFF, Role.PEER), "-", false, NOW));
                return null;
            });
            Callable<Boolean> wrong = () -> MigratedDatabase.inTransaction(entities, event -> {
                AccountLock.hold(event, "guessed").wrongPassword(NOW);
                return true;
            });
            List<Future<Boolean>> attempts = attackers.invokeAll(
                    IntStream.range(0, 8).mapToObj(i -> wrong).toList());
            for (Future<Boolean> attempt : attempts) {
                assertThat(attempt.get()).isTrue();
            }
            boolean resting = MigratedDatabase.inTransaction(
                    entities, event -> AccountLock.hold(event, "guessed").resting(NOW));
            assertThat(resting).isTrue();
            assertThat(MigratedDatabase.<Object>inTransaction(entities, event -> AccountLock.hold(event, "nobody")))
                    .isNull();
        } finally {
            attackers.shutdown();
            entities.close();
        }
    }
}
