package org.handrail.fhir;

import org.handrail.adverseevent.Stored;

/**
 * What became of a {@link Writing}.
 *
 * @param id the id under which the sender finds it
 */
record Written(Writing writing, String id, Stored stored) {}
