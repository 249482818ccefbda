/**
 * The proof from outside. {@link org.handrail.acceptance.Server} is the running product (the shipped launcher on Payara
 * Micro, or the EAR on Payara Server), {@link org.handrail.acceptance.FhirSender} an EHR that sends to it,
 * {@link org.handrail.acceptance.Browser} a person in front of it. Classes named {@code …BlackBoxIT} run against both
 * runtimes, {@code …BrowserIT} against Payara Micro with the demo hospital.
 */
package org.handrail.acceptance;
