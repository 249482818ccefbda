/**
 * Ground floor: telling a human that there is something to see. Notices carry no content, no name and no reason: neither a
 * mail server nor a telephone lying on a table gives anybody away. They are rows of realm support, sent by a worker.
 */
package org.handrail.notification;
