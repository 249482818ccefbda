package org.handrail.audit;

import java.time.Instant;
import org.handrail.database.Realm;

/** One line of the ledger as its readers see it. */
public record LedgerLine(Instant happenedAt, Realm realm, Access access) {}
