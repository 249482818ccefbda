/** Foundation: the one clock. Instants are UTC in the core; zones belong to the pages. */
package org.handrail.time;
