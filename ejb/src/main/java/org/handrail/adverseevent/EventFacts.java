package org.handrail.adverseevent;

import org.handrail.staff.UnitRef;

/**
 * What we keep of an event for ourselves. Nothing about the patient.
 *
 * @param categoryCode first code of the category, or null
 * @param summary a few words of the sender, at most 200 characters, or null
 * @param unit where it happened, or null
 * @param dated whether the sender gave a date; else {@code time} is the next best that we know
 * @param enteredInError the sender says that there was no such event
 * @param held carries a modifier we do not understand: a human looks before anybody is offered anything
 */
public record EventFacts(
        Actuality actuality,
        TriggerFamily family,
        String categoryCode,
        String summary,
        String seriousnessCode,
        String severityCode,
        String outcomeCode,
        EventTime time,
        boolean dated,
        UnitRef unit,
        boolean enteredInError,
        boolean held) {}
