/**
 * The slots: the only tie between realms. The sender inserts into a table of the receiver inside its own transaction and
 * can read nothing back; the receiver drains the table. No foreign key crosses, people and events go by opaque ids.
 */
package org.handrail.handover;
