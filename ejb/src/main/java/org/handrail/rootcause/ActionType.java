package org.handrail.rootcause;

import static org.handrail.rootcause.Strength.INTERMEDIATE;
import static org.handrail.rootcause.Strength.STRONGER;
import static org.handrail.rootcause.Strength.WEAKER;

/** The action hierarchy of C11: the one place where a type gets its strength. Each type names its source. */
public enum ActionType {
    PHYSICAL_CHANGE(STRONGER, Source.CANDOR),
    TESTED_DEVICE(STRONGER, Source.CANDOR),
    FORCING_FUNCTION(STRONGER, Source.CANDOR),
    SIMPLER_PROCESS(STRONGER, Source.CANDOR),
    STANDARDISATION(STRONGER, Source.CANDOR),
    LEADERSHIP_INVOLVEMENT(STRONGER, Source.CANDOR),

    MORE_STAFF_LESS_WORKLOAD(INTERMEDIATE, Source.CANDOR),
    SOFTWARE_ENHANCEMENT(INTERMEDIATE, Source.CANDOR),
    FEWER_DISTRACTIONS(INTERMEDIATE, Source.CANDOR),
    CHECKLIST_OR_COGNITIVE_AID(INTERMEDIATE, Source.CANDOR),
    NO_LOOK_OR_SOUND_ALIKES(INTERMEDIATE, Source.CANDOR),
    READ_BACK(INTERMEDIATE, Source.CANDOR),
    BETTER_DOCUMENTATION_OR_COMMUNICATION(INTERMEDIATE, Source.CANDOR),
    REDUNDANCY(INTERMEDIATE, Source.CANDOR),
    SIMULATION_TRAINING_WITH_REFRESHERS(INTERMEDIATE, Source.RCA2),
    STANDARD_COMMUNICATION_TOOL(INTERMEDIATE, Source.RCA2),

    DOUBLE_CHECK(WEAKER, Source.CANDOR),
    WARNING_OR_LABEL(WEAKER, Source.CANDOR),
    PROCEDURE_MEMO_OR_POLICY(WEAKER, Source.CANDOR),
    TRAINING(WEAKER, Source.CANDOR),
    /** In the CANDOR list only; the RCA2 list as quoted does not have it. */
    FURTHER_STUDY(WEAKER, Source.CANDOR);

    /** Where a type and its strength come from. */
    public enum Source {
        /** AHRQ, CANDOR toolkit, guide 4, appendix H. */
        CANDOR("AHRQ CANDOR, guide 4, appendix H"),
        /** RCA2 as quoted in a public reference. */
        RCA2("RCA² (NPSF), quoted");

        private final String citation;

        Source(String citation) {
            this.citation = citation;
        }

        /** The source as shown beside the type. */
        public String citation() {
            return citation;
        }
    }

    private final Strength strength;
    private final Source source;

    ActionType(Strength strength, Source source) {
        this.strength = strength;
        this.source = source;
    }

    public Strength strength() {
        return strength;
    }

    public Source source() {
        return source;
    }
}
