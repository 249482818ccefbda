/**
 * Foundation: the realms of the database, one data source and one login role each, and the schema's migrations.
 * Every room may use it; it uses nothing of theirs.
 */
package org.handrail.database;
