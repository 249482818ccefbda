/**
 * The database part of the launcher, with libraries of its own: PostgreSQL's program, the driver and the migrations.
 * Loaded apart from the server; reached only through {@link org.handrail.micro.Database}.
 */
package org.handrail.micro.database;
