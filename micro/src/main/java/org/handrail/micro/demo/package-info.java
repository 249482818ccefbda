/**
 * The demo hospital: invented people and events that come in through the same doors as a hospital's own, the FHIR endpoint
 * and the pages, told day by day over the last ninety days. Deterministic: the same seed gives the same hospital.
 */
package org.handrail.micro.demo;
