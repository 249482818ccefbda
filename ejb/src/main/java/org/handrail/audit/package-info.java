/** Ground floor: the access ledger. Every opening of a person's record leaves a line that nobody can change. */
package org.handrail.audit;
