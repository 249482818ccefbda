package org.handrail.fhir;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import java.util.Date;
import java.util.Locale;
import org.handrail.adverseevent.Stored;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Resource;

/** The answer to a Bundle: for each entry, in its place, what became of it. */
final class BundleAnswer {
    /** What the sender wants to get back beside the status (Prefer). */
    enum Wanted {
        MINIMAL,
        REPRESENTATION,
        OUTCOME;

        /** Nothing but the status unless the header says otherwise: Bundles are long. */
        static Wanted of(String prefer) {
            String asked = prefer == null ? "" : prefer.replace(" ", "").toLowerCase(Locale.ROOT);
            if (asked.contains("return=representation")) {
                return REPRESENTATION;
            }
            return asked.contains("return=operationoutcome") ? OUTCOME : MINIMAL;
        }
    }

    private final Bundle answer = new Bundle();
    private final BundleEntryComponent[] entries;
    private final Kept kept;
    private final Wanted wanted;

    BundleAnswer(boolean isTransaction, int entries, Kept kept, Wanted wanted) {
        answer.setType(isTransaction ? BundleType.TRANSACTIONRESPONSE : BundleType.BATCHRESPONSE);
        this.entries = new BundleEntryComponent[entries];
        this.kept = kept;
        this.wanted = wanted;
    }

    void written(Written done) {
        Writing writing = done.writing();
        Stored stored = done.stored();
        BundleEntryComponent entry = entry(writing.entry(), stored.created() ? "201 Created" : "200 OK");
        entry.getResponse()
                .setLocation(writing.type() + "/" + done.id() + "/_history/" + stored.version())
                .setEtag("W/\"" + stored.version() + "\"")
                .setLastModified(Date.from(stored.at()));
        if (wanted == Wanted.REPRESENTATION) {
            Class<? extends DomainResource> type =
                    writing.isEvent() ? AdverseEvent.class : writing.served().type();
            entry.setResource(Answers.stamp(kept.read(type, stored.body()), done.id(), stored));
        } else if (wanted == Wanted.OUTCOME) {
            OperationOutcome outcome = new OperationOutcome();
            outcome.addIssue()
                    .setSeverity(IssueSeverity.INFORMATION)
                    .setCode(IssueType.INFORMATIONAL)
                    .setDiagnostics(stored.created() ? "Stored." : "Known; this is its current version.");
            entry.getResponse().setOutcome(outcome);
        }
    }

    /** @param stored its deletion; null where there was nothing */
    void deleted(int index, Stored stored) {
        BundleEntryComponent entry = entry(index, "204 No Content");
        if (stored != null) {
            entry.getResponse().setEtag("W/\"" + stored.version() + "\"").setLastModified(Date.from(stored.at()));
        }
    }

    void read(int index, Resource resource) {
        BundleEntryComponent entry = entry(index, "200 OK");
        entry.setResource(resource);
        if (resource.getMeta().hasVersionId()) {
            entry.getResponse()
                    .setEtag("W/\"" + resource.getMeta().getVersionId() + "\"")
                    .setLastModified(resource.getMeta().getLastUpdated());
        }
    }

    void notModified(int index) {
        entry(index, "304 Not Modified");
    }

    void refused(int index, BaseServerResponseException refused) {
        entry(index, Integer.toString(refused.getStatusCode())).getResponse().setOutcome((Resource)
                refused.getOperationOutcome());
    }

    /** Whether it is known already what became of an entry. */
    boolean has(int index) {
        return entries[index] != null;
    }

    Bundle bundle() {
        for (BundleEntryComponent entry : entries) {
            answer.addEntry(entry);
        }
        return answer;
    }

    private BundleEntryComponent entry(int index, String status) {
        BundleEntryComponent entry = new BundleEntryComponent();
        entry.getResponse().setStatus(status);
        entries[index] = entry;
        return entry;
    }
}
