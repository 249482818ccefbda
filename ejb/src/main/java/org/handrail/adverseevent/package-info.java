/**
 * Room of the adverse events, realm event: what a sender told us (raw bytes and versions), who was involved and why we think
 * so. {@link org.handrail.adverseevent.EventIntake} and {@link org.handrail.adverseevent.SourceRecords} serve the FHIR
 * adapter, {@link org.handrail.adverseevent.AdverseEvents} the pages of the programme lead; a worker does the linking.
 */
package org.handrail.adverseevent;
