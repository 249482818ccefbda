package org.handrail.support;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.handrail.configuration.Setting;

/** When people are asked how it goes: by default 72 h, 7, 28, 90, 180 and 365 days after the offer (C6). */
record CheckInPlan(List<String> steps) {

    static CheckInPlan ofSettings() {
        return of(Setting.SUPPORT_CHECK_INS.value());
    }

    /** @param steps ISO-8601 durations, separated by commas */
    static CheckInPlan of(String steps) {
        return new CheckInPlan(
                Arrays.stream(steps.split(",", -1)).map(String::strip).toList());
    }

    List<CheckIn> of(UUID caseId, Instant offeredAt) {
        return steps.stream()
                .map(step -> new CheckIn(caseId, step, offeredAt.plus(Duration.parse(step))))
                .toList();
    }
}
