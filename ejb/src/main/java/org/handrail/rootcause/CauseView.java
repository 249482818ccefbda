package org.handrail.rootcause;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/**
 * A cause with its actions.
 *
 * @param stands only weaker actions or none: the analysis can't be closed over it (A58)
 */
public record CauseView(
        UUID id,
        String statement,
        LatentCondition condition,
        Addressed addressed,
        boolean stands,
        List<ActionView> actions)
        implements Serializable {

    /** Whether the latent condition itself is changed; shown apart from strength (note to C11). */
    public enum Addressed {
        NOT_YET,
        PLANNED,
        DONE
    }
}
