/**
 * The launcher: one {@code java -jar} that prepares the database, starts Payara Micro with the WAR and tells how to reach
 * it. Its class path holds nothing but Payara Micro, because a class on it would be loaded before the WAR's own; what the
 * database needs lives behind {@link org.handrail.micro.Database}, in a class loader of its own.
 */
package org.handrail.micro;
