package org.handrail.justculture;

import java.io.Serializable;

/** Where an instrument stands: at a question, or at a finding that ends it. */
public sealed interface Step extends Serializable permits Question, Finding {
    /** Code of the question or finding, unique within its instrument. */
    String code();
}
