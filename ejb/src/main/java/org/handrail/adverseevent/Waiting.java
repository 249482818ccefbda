package org.handrail.adverseevent;

/** Why an event waits for the programme lead. Ordered: the most urgent first. */
public enum Waiting {
    /** Linking failed and was given up. */
    PARKED,
    /** Carries a modifier that we do not understand. */
    HELD,
    /** Somebody said that it was not them, or that their role was another. */
    SAYS,
    /** Nobody is linked. */
    NOBODY,
    /** People who may have been there wait for a word. */
    SUGGESTED,
    /** Somebody is named and not found. */
    NOT_FOUND
}
