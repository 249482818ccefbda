package org.handrail.acceptance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.handrail.micro.demo.PageUser;
import org.junit.jupiter.api.Test;

/** Many people at their pages at once: the container once lost somebody's roles on the way, and turned them away. */
class AtOnceBlackBoxIT {
    private static final List<String> PEOPLE =
            List.of("nurse", "student", "peer", "oh", "manager", "risk", "lead", "auditor");
    private static final int ROUNDS = 20;

    @Test
    void whoIsSignedInIsNeverTurnedAwayWhenManyPagesAreAskedForAtOnce() throws Exception {
        assumeTrue(Server.running().hasDemoHospital(), "needs the people of the demo hospital");
        List<PageUser> users = new ArrayList<>();
        for (String name : PEOPLE) {
            users.add(new PageUser(Server.running().at("").toString().replaceAll("/$", ""))
                    .signIn(name, null, "handrail-demo"));
        }
        CyclicBarrier together = new CyclicBarrier(users.size());
        ExecutorService threads = Executors.newFixedThreadPool(users.size());
        try {
            List<Future<?>> done = new ArrayList<>();
            for (PageUser user : users) {
                done.add(threads.submit(() -> {
                    for (int round = 0; round < ROUNDS; round++) {
                        together.await(1, TimeUnit.MINUTES);
                        user.open(round % 2 == 0 ? "/me/" : "/me/ledger");
                    }
                    return null;
                }));
            }
            for (Future<?> one : done) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
