/** The FHIR R4 endpoint: turns resources into calls on the core and back. The only place that knows FHIR. */
package org.handrail.fhir;
