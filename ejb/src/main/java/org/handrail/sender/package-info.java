/**
 * Room of the realm "event": the systems that may send over FHIR, their tokens and limits. Admins keep them, the FHIR
 * endpoint asks.
 */
package org.handrail.sender;
