package org.handrail.adverseevent;

/** Why nobody was found behind a mention. */
public enum MentionState {
    /** Nothing but a name. */
    ONLY_A_NAME,
    /** Role and unit are told, the person is not. */
    ONLY_A_HINT,
    /** The sender has not told us of the target. */
    NOT_TOLD,
    /** We are asking the sender's server for it. */
    BEING_ASKED_FOR,
    /** The sender's server was asked and did not give it. */
    NOT_TO_BE_HAD,
    /** Nobody in the directory has the identifier. */
    NOT_IN_DIRECTORY,
    /** The reference points to another system than the sender's. */
    ELSEWHERE
}
