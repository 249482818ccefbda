/** Foundation: the beat of the background workers. Rows with a due time are claimed, never assigned. */
package org.handrail.work;
