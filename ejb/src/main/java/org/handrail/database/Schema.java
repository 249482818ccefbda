package org.handrail.database;

/** Which state of the schema this build was written for. */
public final class Schema {
    /** Number of the last migration; a test compares it with the files. */
    public static final int VERSION = 18;

    /** Where the migrations lie on the class path. */
    public static final String MIGRATIONS = "org/handrail/database/migration";

    /** PostgreSQL schema of the migrations' own history. */
    static final String NAME = "handrail";

    /** Asks, as any realm, whether the schema is exactly the one of this build. */
    public static final String IS_CURRENT = "select coalesce(max(version::integer), 0) = " + VERSION
            + " and bool_and(success) from " + NAME + ".flyway_schema_history where version is not null";

    private Schema() {}
}
