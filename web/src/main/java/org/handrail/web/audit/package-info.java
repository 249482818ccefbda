/** The access ledger in words: all of it for the auditor, their own lines for everybody. */
package org.handrail.web.audit;
