package org.handrail.adverseevent;

/** How a sender took an event back. */
enum Withdrawn {
    /** Not read any more. */
    DELETED,
    /** Read as before, with the sender's word that it was an error. */
    ENTERED_IN_ERROR
}
