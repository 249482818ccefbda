package org.handrail.fhir;

import ca.uhn.fhir.rest.annotation.Transaction;
import ca.uhn.fhir.rest.annotation.TransactionParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import org.hl7.fhir.r4.model.Bundle;

/** Transactions and batches at the base URL. */
public class BundleProvider {
    private final Bundles bundles;

    BundleProvider(Bundles bundles) {
        this.bundles = bundles;
    }

    /** @param withheld empty: {@link Bundles} reads what was sent */
    @Transaction
    public Bundle run(@TransactionParam Bundle withheld, RequestDetails details) {
        return bundles.run((ServletRequestDetails) details);
    }
}
