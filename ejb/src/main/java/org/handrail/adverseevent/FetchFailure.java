package org.handrail.adverseevent;

/** Why a resource could not be brought from its sender. No text of the other side is kept. */
public enum FetchFailure {
    /** No connection, or it broke. */
    UNREACHABLE,
    /** No answer in time. */
    SLOW,
    /** The other side's fault (5xx), or it asked us to wait (429). */
    SERVER_ERROR,
    /** Our credentials were refused (401, 403). */
    REFUSED,
    /** It has no such resource (404, 410). */
    NOT_THERE,
    /** Something else than the resource that was asked for: another type or id. */
    NOT_AS_ASKED,
    /** Not readable as FHIR R4. */
    UNREADABLE,
    /** Larger than anything we take. */
    TOO_LARGE,
    /** Not asked now: this server failed too often just before. */
    PAUSED;

    /** It will not get better by itself soon: only a human tries again. */
    boolean isFinal() {
        return this == NOT_AS_ASKED || this == TOO_LARGE;
    }
}
