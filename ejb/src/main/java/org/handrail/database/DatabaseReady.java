package org.handrail.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Ready when every realm can sign in and finds the schema of this build. */
@ApplicationScoped
public class DatabaseReady {
    @Resource(lookup = "java:app/jdbc/event")
    private DataSource event;

    @Resource(lookup = "java:app/jdbc/support")
    private DataSource support;

    @Resource(lookup = "java:app/jdbc/occupational")
    private DataSource occupational;

    @Resource(lookup = "java:app/jdbc/review")
    private DataSource review;

    @Resource(lookup = "java:app/jdbc/audit")
    private DataSource audit;

    /** The answer, with the state of each. */
    public HealthCheckResponse ask() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("database").up();
        doors().forEach((realm, door) -> {
            String state = state(door);
            answer.withData(realm.schema(), state);
            if (!"current".equals(state)) {
                answer.down();
            }
        });
        return answer.build();
    }

    private Map<Realm, DataSource> doors() {
        Map<Realm, DataSource> doors = new EnumMap<>(Realm.class);
        doors.put(Realm.EVENT, event);
        doors.put(Realm.SUPPORT, support);
        doors.put(Realm.OCCUPATIONAL, occupational);
        doors.put(Realm.REVIEW, review);
        doors.put(Realm.AUDIT, audit);
        return doors;
    }

    private static String state(DataSource door) {
        try (Connection connection = door.getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(Schema.IS_CURRENT)) {
            return answer.next() && answer.getBoolean(1) ? "current" : "other schema version";
        } catch (SQLException e) {
            return "not reachable";
        }
    }
}
