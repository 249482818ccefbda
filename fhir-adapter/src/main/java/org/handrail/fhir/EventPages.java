package org.handrail.fhir;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.handrail.adverseevent.EventHistory;
import org.handrail.adverseevent.EventIntake;
import org.handrail.adverseevent.EventQuery;
import org.handrail.adverseevent.Stored;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.IdType;

/** Searches and histories as Bundles, page by page. */
final class EventPages {
    private static final int USUAL = 20;
    private static final int MOST = 200;
    private static final Set<String> OF_HISTORY =
            Set.of("_count", "_since", Cursor.PARAMETER, "_format", "_pretty", "_elements", "_summary");

    private final EventIntake intake;
    private final Kept kept;
    private final Clock clock;
    private final ZoneId zone;

    EventPages(EventIntake intake, Kept kept, Clock clock, ZoneId zone) {
        this.intake = intake;
        this.kept = kept;
        this.clock = clock;
        this.zone = zone;
    }

    Bundle search(RequestDetails details, String sender) {
        String base = details.getFhirServerBase();
        EventSearchRequest asked = new EventSearchRequest(details.getParameters(), sender, base, zone, clock.instant());
        EventQuery.Page page = intake.search(asked.query());
        Bundle bundle = bundle(BundleType.SEARCHSET, details);
        if (page.total() != null) {
            bundle.setTotal(Math.toIntExact(page.total()));
        }
        bundle.addLink().setRelation("self").setUrl(asked.self());
        if (page.last() != null) {
            bundle.addLink().setRelation("next").setUrl(asked.page(page.last()));
        }
        for (Stored found : page.events()) {
            entry(bundle, base, found.id(), found).getSearch().setMode(SearchEntryMode.MATCH);
        }
        return bundle;
    }

    Bundle history(IdType id, RequestDetails details, String sender) {
        HistoryRequest asked = new HistoryRequest(details.getParameters(), id.getIdPart(), sender);
        EventHistory history = intake.history(sender, id.getIdPart(), asked.since, asked.before, asked.count)
                .orElseThrow(() -> Answers.notFound(new IdType("AdverseEvent", id.getIdPart())));
        String base = details.getFhirServerBase();
        String address = base + "/AdverseEvent/" + id.getIdPart();
        Bundle bundle = bundle(BundleType.HISTORY, details);
        bundle.setTotal(Math.toIntExact(history.total()));
        bundle.addLink().setRelation("self").setUrl(asked.address(address, asked.before));
        if (history.more()) {
            int last = history.entries()
                    .get(history.entries().size() - 1)
                    .version()
                    .version();
            bundle.addLink().setRelation("next").setUrl(asked.address(address, last));
        }
        for (EventHistory.Entry each : history.entries()) {
            Stored version = each.version();
            BundleEntryComponent entry = version.deleted()
                    ? bundle.addEntry().setFullUrl(address)
                    : entry(bundle, base, id.getIdPart(), version);
            boolean posted = "POST".equals(each.method());
            entry.getRequest()
                    .setMethod(HTTPVerb.valueOf(each.method()))
                    .setUrl(posted ? "AdverseEvent" : "AdverseEvent/" + id.getIdPart());
            entry.getResponse()
                    .setStatus(version.deleted() ? "204" : version.version() == 1 ? "201" : "200")
                    .setEtag("W/\"" + version.version() + "\"")
                    .setLastModified(Date.from(version.at()));
        }
        return bundle;
    }

    /** HAPI would take the count asked for as the total found. */
    private Bundle bundle(BundleType type, RequestDetails details) {
        details.removeParameter("_count");
        Bundle bundle = new Bundle();
        bundle.setType(type).setId(UUID.randomUUID().toString());
        bundle.getMeta().setLastUpdated(Date.from(clock.instant()));
        return bundle;
    }

    private BundleEntryComponent entry(Bundle bundle, String base, String id, Stored found) {
        return bundle.addEntry()
                .setFullUrl(base + "/AdverseEvent/" + id)
                .setResource(Answers.stamp(kept.read(AdverseEvent.class, found.body()), id, found));
    }

    /** What a sender wants of a history. */
    private final class HistoryRequest {
        private final String id;
        private final String sender;
        private int count = USUAL;
        private Instant since = Instant.EPOCH;
        private int before = Integer.MAX_VALUE;

        HistoryRequest(Map<String, String[]> parameters, String id, String sender) {
            this.id = id;
            this.sender = sender;
            for (String name : parameters.keySet()) {
                if (!OF_HISTORY.contains(name)) {
                    throw new InvalidRequestException("\"" + Text.line(name, 60)
                            + "\" is not a parameter of a history here. Use _count or _since, or the next link.");
                }
            }
            if (parameters.containsKey(Cursor.PARAMETER)) {
                goOn(parameters.get(Cursor.PARAMETER)[0]);
                return;
            }
            if (parameters.containsKey("_count")) {
                count = count(parameters.get("_count")[0]);
            }
            if (parameters.containsKey("_since")) {
                since = SearchDate.of("_since", parameters.get("_since")[0], zone, clock.instant())
                        .from();
            }
        }

        private void goOn(String cursor) {
            List<String> lines = Cursor.read(sender, cursor);
            if (lines.size() != 5 || !"history".equals(lines.get(0)) || !id.equals(lines.get(1))) {
                throw Cursor.gone();
            }
            count = count(lines.get(2));
            since = Instant.ofEpochMilli(Long.parseLong(lines.get(3)));
            before = Integer.parseInt(lines.get(4));
        }

        String address(String of, int version) {
            return version == Integer.MAX_VALUE
                    ? of + "/_history?_count=" + count + (since.equals(Instant.EPOCH) ? "" : "&_since=" + since)
                    : of + "/_history?" + Cursor.PARAMETER + "="
                            + Cursor.of(
                                    sender,
                                    List.of(
                                            "history",
                                            id,
                                            Integer.toString(count),
                                            Long.toString(since.toEpochMilli()),
                                            Integer.toString(version)));
        }

        private static int count(String value) {
            if (!value.matches("\\d{1,9}") || value.matches("0+")) {
                throw new InvalidRequestException("_count is a whole number from 1 on. Send it again as such.");
            }
            return Math.min(MOST, Integer.parseInt(value));
        }
    }
}
