package org.handrail.database;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;

/**
 * One data source for each realm, each with the realm's own login role: the wall starts here. None of them is
 * transactional across realms (no XA), so that code which touches two realms in one transaction fails at once.
 */
@DataSourceDefinition(
        name = "java:app/jdbc/event",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=handrail.db.url}",
        user = "handrail_event",
        password = "${MPCONFIG=handrail.db.event.password}",
        initialPoolSize = 2,
        minPoolSize = 2,
        maxPoolSize = 40,
        properties = {DataSources.NO_DETAIL, DataSources.ROWS_TOGETHER})
@DataSourceDefinition(
        name = "java:app/jdbc/support",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=handrail.db.url}",
        user = "handrail_support",
        password = "${MPCONFIG=handrail.db.support.password}",
        initialPoolSize = 1,
        minPoolSize = 1,
        maxPoolSize = 20,
        properties = {DataSources.NO_DETAIL, DataSources.ROWS_TOGETHER})
@DataSourceDefinition(
        name = "java:app/jdbc/occupational",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=handrail.db.url}",
        user = "handrail_occupational",
        password = "${MPCONFIG=handrail.db.occupational.password}",
        initialPoolSize = 1,
        minPoolSize = 1,
        maxPoolSize = 10,
        properties = {DataSources.NO_DETAIL, DataSources.ROWS_TOGETHER})
@DataSourceDefinition(
        name = "java:app/jdbc/review",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=handrail.db.url}",
        user = "handrail_review",
        password = "${MPCONFIG=handrail.db.review.password}",
        initialPoolSize = 1,
        minPoolSize = 1,
        maxPoolSize = 10,
        properties = {DataSources.NO_DETAIL, DataSources.ROWS_TOGETHER})
@DataSourceDefinition(
        name = "java:app/jdbc/audit",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=handrail.db.url}",
        user = "handrail_audit",
        password = "${MPCONFIG=handrail.db.audit.password}",
        initialPoolSize = 1,
        minPoolSize = 1,
        maxPoolSize = 5,
        properties = {DataSources.NO_DETAIL, DataSources.ROWS_TOGETHER})
@Singleton
public class DataSources {
    /** PostgreSQL's own words about a failing row repeat what stands in it, and would stand in the log. */
    static final String NO_DETAIL = "logServerErrorDetail=false";

    /** Rows of one table that are written together travel as one statement. */
    static final String ROWS_TOGETHER = "reWriteBatchedInserts=true";
}
