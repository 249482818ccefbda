package org.handrail.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.server.exceptions.NotModifiedException;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.handrail.configuration.Setting;
import org.handrail.sender.KnownSender;
import org.hl7.fhir.r4.model.Bundle;

/**
 * Bundles at the base URL: a transaction is stored whole or not at all, a batch entry by entry. What is to be done is done in
 * the order of FHIR: DELETE, POST and PUT, GET; the answer keeps the order of the entries.
 */
final class Bundles {
    private static final String BODY = "org.handrail.fhir.bundle";
    private static final String JSON = "{\"resourceType\":\"Bundle\",\"type\":\"batch\"}";
    private static final String XML = "<Bundle xmlns=\"http://hl7.org/fhir\"><type value=\"batch\"/></Bundle>";

    private final EntryParser parser;
    private final Writes writes;

    Bundles(FhirContext r4, Writes writes) {
        this.parser = new EntryParser(r4, writes.types);
        this.writes = writes;
    }

    /**
     * Keeps a Bundle from being parsed as a whole, for then one wrong entry would spoil all of a batch and nobody could say
     * which one it was; HAPI gets an empty one in its place.
     */
    HttpServletRequest withheld(HttpServletRequest request) throws IOException {
        String path = request.getPathInfo();
        if (!"POST".equals(request.getMethod()) || !(path == null || path.equals("/"))) {
            return request;
        }
        request.setAttribute(BODY, request.getInputStream().readAllBytes());
        return new AdmittedRequest(request, (isXml(request) ? XML : JSON).getBytes(StandardCharsets.UTF_8));
    }

    /** HAPI takes the answer for a Bundle that is kept somewhere and tells where; it is nowhere. */
    static HttpServletResponse withoutPlace(HttpServletRequest request, HttpServletResponse response) {
        return request.getAttribute(BODY) == null
                ? response
                : new HttpServletResponseWrapper(response) {
                    @Override
                    public void addHeader(String name, String value) {
                        if (!name.endsWith("Location")) {
                            super.addHeader(name, value);
                        }
                    }

                    @Override
                    public void setHeader(String name, String value) {
                        if (!name.endsWith("Location")) {
                            super.setHeader(name, value);
                        }
                    }
                };
    }

    Bundle run(ServletRequestDetails details) {
        HttpServletRequest request = details.getServletRequest();
        int most = Integer.parseInt(Setting.FHIR_MAX_ENTRIES.value());
        BundleReader.Apart told = BundleReader.read((byte[]) request.getAttribute(BODY), isXml(request), most);
        boolean isTransaction = "transaction".equals(told.type());
        if (!isTransaction && !"batch".equals(told.type())) {
            throw StructureRefused.because(
                    "Bundle.type",
                    "A Bundle of type " + (told.type() == null ? "(none)" : Text.line(told.type(), 40))
                            + " is not taken here. Send it as transaction, all or nothing, or as batch, each entry for"
                            + " itself; or send single resources to the URL of their type.");
        }
        BundleAnswer answer = new BundleAnswer(
                isTransaction, told.entries().size(), writes.kept, BundleAnswer.Wanted.of(request.getHeader("Prefer")));
        Run run = new Run(Gate.known(request), details.getFhirServerBase(), new EntryReads(details), answer);
        if (isTransaction) {
            run.transaction(told.entries());
        } else {
            run.batch(told.entries());
        }
        return answer.bundle();
    }

    private static boolean isXml(HttpServletRequest request) {
        return Gate.mediaType(request).contains("xml");
    }

    /** One Bundle on its way. */
    private final class Run {
        private final KnownSender sender;
        private final String source;
        private final String base;
        private final EntryReads reads;
        private final BundleAnswer answer;

        Run(KnownSender sender, String base, EntryReads reads, BundleAnswer answer) {
            this.sender = sender;
            this.source = sender.name();
            this.base = base;
            this.reads = reads;
            this.answer = answer;
        }

        void transaction(List<BundleEntry> entries) {
            List<Deletion> deletions = new ArrayList<>();
            List<Writing> all = new ArrayList<>();
            List<BundleEntry> later = new ArrayList<>();
            for (BundleEntry entry : entries) {
                EntryRefused.in(entry.index(), () -> {
                    if (EntryParser.reads(entry)) {
                        later.add(entry);
                    } else if (isDelete(entry)) {
                        deletions.add(parser.deletion(entry, base));
                    } else {
                        all.add(told(entry, true));
                    }
                });
            }
            checkReads(later, all);
            if (!all.isEmpty() || !deletions.isEmpty()) {
                answer(deletions, writes.write(source, deletions, all));
            }
            later.forEach(entry -> EntryRefused.in(entry.index(), () -> read(entry)));
        }

        private void answer(List<Deletion> deletions, Writes.Done done) {
            for (int i = 0; i < deletions.size(); i++) {
                answer.deleted(deletions.get(i).entry(), done.deleted().get(i).orElse(null));
            }
            done.written().forEach(answer::written);
        }

        /** What can't be read must fail the transaction before anything of it is stored. */
        private void checkReads(List<BundleEntry> reading, List<Writing> writing) {
            Set<String> told = new TreeSet<>();
            writing.forEach(one -> told.add(one.type() + "/" + one.id()));
            reading.stream()
                    .filter(entry -> !told.contains(entry.url(base)))
                    .forEach(entry -> EntryRefused.in(entry.index(), () -> read(entry)));
        }

        void batch(List<BundleEntry> entries) {
            entries.forEach(entry -> alone(entry, this::isDelete));
            entries.forEach(entry -> alone(entry, one -> one.method().equals("POST")));
            entries.forEach(entry -> alone(entry, one -> !EntryParser.reads(one)));
            entries.forEach(entry -> alone(entry, EntryParser::reads));
        }

        private Writing told(BundleEntry entry, boolean inTransaction) {
            Writing told = parser.writing(entry, base, inTransaction);
            IdentifierRule.check(sender, told.told());
            return told;
        }

        private boolean isDelete(BundleEntry entry) {
            return EntryParser.deletes(entry);
        }

        private void alone(BundleEntry entry, Predicate<BundleEntry> now) {
            try {
                if (answer.has(entry.index()) || !now.test(entry)) {
                    return;
                }
                if (EntryParser.reads(entry)) {
                    read(entry);
                } else if (isDelete(entry)) {
                    List<Deletion> deletion = List.of(parser.deletion(entry, base));
                    answer(deletion, writes.write(source, deletion, List.of()));
                } else {
                    answer.written(writes.write(source, told(entry, false)));
                }
            } catch (RuntimeException thrown) {
                answer.refused(entry.index(), EntryRefused.answer(entry.index(), thrown));
            }
        }

        private void read(BundleEntry entry) {
            try {
                answer.read(entry.index(), reads.read(entry));
            } catch (NotModifiedException same) {
                answer.notModified(entry.index());
            }
        }
    }
}
