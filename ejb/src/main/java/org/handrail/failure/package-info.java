/**
 * Foundation: one exception type per outcome. Each carries a key of the bundle {@code org.handrail.failure.Failures}
 * (English and French) that says what is wrong and what to do next; pages and the FHIR adapter map them in one place each.
 */
package org.handrail.failure;
