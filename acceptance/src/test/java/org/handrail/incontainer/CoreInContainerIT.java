package org.handrail.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import java.io.File;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.handrail.account.Accounts;
import org.handrail.account.Role;
import org.handrail.audit.Ledger;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({DatabaseOfTheRun.class, ArquillianExtension.class})
class CoreInContainerIT {
    @EJB
    private Probe probe;

    @EJB
    private Accounts accounts;

    @EJB
    private Ledger ledger;

    @Deployment
    static WebArchive shippedWar() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File("../micro/target/app/handrail.war"))
                .addPackage(CoreInContainerIT.class.getPackage());
    }

    @Test
    void aFacadeRefusesCallersWithoutTheRole() {
        assertThrows(EJBAccessException.class, () -> accounts.list(0, 10));
        assertThrows(EJBAccessException.class, () -> accounts.create("intruder", null, Set.of(Role.ADMIN)));
        assertThrows(EJBAccessException.class, () -> ledger.all(0, 10));
    }

    @Test
    void twoRealmsCannotBeJoinedInOneTransaction() {
        assertThrows(Exception.class, () -> probe.touchTwoRealms());
    }

    @Test
    void whatIsDroppedIsDrainedIntoACase() throws SQLException, InterruptedException {
        UUID person = UUID.randomUUID();
        probe.drop(person, UUID.randomUUID(), false);
        for (int i = 0; i < 100 && probe.waiting(person) > 0; i++) {
            Thread.sleep(200);
        }
        assertEquals(0, probe.waiting(person));
        assertEquals(1, probe.cases(person));
    }

    @Test
    void aHandOverOfAFailedTransactionNeverHappened() throws SQLException {
        UUID person = UUID.randomUUID();
        assertThrows(EJBException.class, () -> probe.drop(person, UUID.randomUUID(), true));
        assertEquals(0, probe.waiting(person));
        assertEquals(0, probe.cases(person));
        assertTrue(accounts.demoAccountsExist());
    }
}
