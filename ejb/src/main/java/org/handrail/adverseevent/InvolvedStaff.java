package org.handrail.adverseevent;

import java.util.List;
import org.handrail.staff.Identifier;

/** Who was involved in an event, by the best evidence for each person. Says nothing about support. */
public record InvolvedStaff(Linking linking, List<Member> staff) {
    /** @param identifier a business identifier of the person, null where there is none */
    public record Member(
            Identifier identifier,
            String name,
            InvolvedAs role,
            String path,
            MatchMethod method,
            Confidence confidence,
            Decision decision) {}
}
