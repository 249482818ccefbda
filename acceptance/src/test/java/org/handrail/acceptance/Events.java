package org.handrail.acceptance;

import java.util.UUID;

/** Adverse events as an EHR would send them, in JSON. */
public final class Events {
    private Events() {}

    /** A small valid R4 event with a new identifier, recorded by a Practitioner known by this staff number. */
    public static String recordedBy(String staffNumber) {
        return withIdentifier(UUID.randomUUID().toString(), staffNumber);
    }

    /** The same with a chosen identifier, to send it twice. */
    public static String withIdentifier(String identifier, String staffNumber) {
        return """
                {"resourceType":"AdverseEvent",
                 "identifier":{"system":"urn:acceptance:event","value":"%s"},
                 "actuality":"actual",
                 "event":{"text":"Fall from the bed"},
                 "subject":{"reference":"Patient/p-1"},
                 "date":"2026-11-02T08:15:00+01:00",
                 "recorder":{"type":"Practitioner",
                             "identifier":{"system":"urn:handrail:demo:staff-number","value":"%s"},
                             "display":"The recorder"}}
                """
                .formatted(identifier, staffNumber);
    }
}
