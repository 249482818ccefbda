package org.handrail.rootcause;

/** An analysis is open until every cause has an action that holds by itself. */
public enum AnalysisState {
    OPEN,
    CLOSED
}
