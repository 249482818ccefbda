package org.handrail.adverseevent;

/** How sure a link is. Ordered, best first. */
public enum Confidence {
    HIGH,
    MEDIUM,
    LOW
}
