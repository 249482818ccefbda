package org.handrail.micro.demo;

import java.util.List;

/**
 * One event of the story.
 *
 * @param daysAgo how many days before today
 * @param hour hour of the day, 0–23
 * @param kind PATIENT, NEAR_MISS, VIOLENCE (the subject is the first of the people) or INTERACTION
 * @param category code of the R4 category list, or null where the list has none
 * @param severity mild, moderate or severe
 * @param outcome resolved, recovering, ongoing, resolvedWithSequelae, fatal or unknown
 * @param people staff numbers: the first recorded it, the others contributed
 * @param present staff numbers found through the encounter only
 */
record DemoEvent(
        int daysAgo,
        int hour,
        Kind kind,
        DemoUnit unit,
        String text,
        String category,
        String severity,
        String outcome,
        List<String> people,
        List<String> present) {
    enum Kind {
        PATIENT,
        NEAR_MISS,
        VIOLENCE,
        INTERACTION
    }
}
