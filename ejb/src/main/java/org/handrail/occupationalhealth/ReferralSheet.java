package org.handrail.occupationalhealth;

import java.util.List;

/**
 * One referral, opened by occupational health.
 *
 * @param version to be given back with the next step, so that a change by somebody else in between is noticed
 * @param places units and professions at present, such as "Ward 3, nurse"
 * @param acceptedBy name, null before somebody accepted it
 * @param appointments earliest first
 * @param conclusions newest first, with their notes
 */
public record ReferralSheet(
        ReferralLine line,
        int version,
        List<String> places,
        String acceptedBy,
        List<AppointmentView> appointments,
        List<ConclusionView> conclusions) {}
