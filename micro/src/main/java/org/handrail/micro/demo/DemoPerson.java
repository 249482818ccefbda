package org.handrail.micro.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * Somebody of the demo hospital.
 *
 * @param number staff number, {@code S0001} upward
 * @param employment EMPLOYEE, TRAINEE or STUDENT
 * @param placements where they work or learn; students and trainees have several, one after the other
 */
record DemoPerson(String number, String given, String family, String employment, List<Placement> placements) {
    /** @param position MEMBER, MANAGER or SUPERVISOR; {@code ends} is null while it goes on */
    record Placement(
            DemoUnit unit,
            String professionCode,
            String profession,
            String position,
            LocalDate starts,
            LocalDate ends) {}

    String name() {
        return given + " " + family;
    }

    /** The unit on a day. */
    DemoUnit unitOn(LocalDate day) {
        return placements.stream()
                .filter(p -> !p.starts().isAfter(day)
                        && (p.ends() == null || !p.ends().isBefore(day)))
                .findFirst()
                .orElse(placements.get(placements.size() - 1))
                .unit();
    }
}
