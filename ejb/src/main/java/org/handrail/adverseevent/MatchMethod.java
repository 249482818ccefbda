package org.handrail.adverseevent;

/** How a mention named somebody, or how the person behind it was found. */
public enum MatchMethod {
    /** A reference to a resource of the sender, relative, absolute or versioned. */
    LITERAL,
    /** A business identifier instead of a reference. */
    IDENTIFIER,
    /** A resource inside the event itself, matched by its identifiers only. */
    CONTAINED,
    /** Nothing but a name: never matched by a machine. */
    DISPLAY,
    /** A search instead of a reference: {@code Practitioner?identifier=system|value}. */
    CONDITIONAL,
    /** A human added the person. */
    MANUAL
}
