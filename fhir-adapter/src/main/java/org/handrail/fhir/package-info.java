/**
 * The FHIR R4 endpoint: turns resources into calls on the core and back. The only place that knows FHIR. A request passes
 * the {@link org.handrail.fhir.Gate} (who sends, how much, in which language and version of FHIR), HAPI's strict parser, a
 * provider, and leaves as a resource or an OperationOutcome. Types beside the event are described by
 * {@link org.handrail.fhir.Served}; what is told of them, alone or in a Bundle ({@link org.handrail.fhir.Bundles}), goes
 * through {@link org.handrail.fhir.Writes}.
 */
package org.handrail.fhir;
