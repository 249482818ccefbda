package org.handrail.adverseevent;

/** Whether a resource is there already when it is told; saves us asking the database for what we know. */
public enum Presence {
    /** Stored before. */
    KNOWN,
    /** Not stored, but others may have named it by its id. */
    NEW,
    /** Got its id only now: nobody can have named it by that. */
    UNHEARD_OF
}
