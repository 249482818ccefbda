package org.handrail.incontainer;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;

/** Stands where a facade stands: inside the container's transactions, with the data sources of the realms. */
@Stateless
@PermitAll
public class Probe {
    @Resource(lookup = "java:app/jdbc/event")
    private DataSource event;

    @Resource(lookup = "java:app/jdbc/support")
    private DataSource support;

    /** Work in two realms in one transaction: must not be possible. */
    public void touchTwoRealms() throws SQLException {
        ask(event, "select count(*) from event.person");
        ask(support, "select count(*) from support.support_case");
    }

    /** Hands an offer over as the event realm, in a transaction of its own. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void drop(UUID person, UUID adverseEvent, boolean fail) throws SQLException {
        try (Connection connection = event.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into support.offer_slot (id, person_id, event_id, trigger_family, near_miss,"
                    + " happened_at, people_involved, dropped_at) values ('" + UUID.randomUUID() + "', '" + person
                    + "', '"
                    + adverseEvent + "', 'PATIENT_EVENT', false, now(), array['" + person + "'::uuid], now())");
        }
        if (fail) {
            throw new IllegalStateException("The sender's transaction fails after the hand-over.");
        }
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public long waiting(UUID person) throws SQLException {
        return ask(support, "select count(*) from support.offer_slot where person_id = '" + person + "'");
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public long cases(UUID person) throws SQLException {
        return ask(support, "select count(*) from support.support_case where person_id = '" + person + "'");
    }

    private static long ask(DataSource realm, String question) throws SQLException {
        try (Connection connection = realm.getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getLong(1);
        }
    }
}
