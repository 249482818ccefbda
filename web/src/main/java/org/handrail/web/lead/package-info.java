/** Pages of the programme lead: calls for help, who waits for a peer, what is late. */
package org.handrail.web.lead;
