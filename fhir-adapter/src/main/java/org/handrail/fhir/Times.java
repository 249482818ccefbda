package org.handrail.fhir;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.handrail.adverseevent.EventTime;
import org.hl7.fhir.r4.model.DateTimeType;

/** FHIR's partial dates as spans of time in the hospital's zone: 2026-03 is the whole of March. */
final class Times {
    private final ZoneId zone;

    Times(ZoneId zone) {
        this.zone = zone;
    }

    /** The span that a date covers; null when there is none. */
    EventTime span(DateTimeType told) {
        if (told == null || told.getValue() == null) {
            return null;
        }
        TemporalPrecisionEnum precision = told.getPrecision();
        if (precision.compareTo(TemporalPrecisionEnum.DAY) > 0) {
            Instant at = told.getValue().toInstant();
            return new EventTime(at, at);
        }
        LocalDate first = firstDay(told);
        LocalDate next =
                switch (precision) {
                    case YEAR -> first.plusYears(1);
                    case MONTH -> first.plusMonths(1);
                    default -> first.plusDays(1);
                };
        return new EventTime(start(first), start(next).minusMillis(1));
    }

    /** First instant of a date, null when there is none. */
    Instant start(DateTimeType told) {
        EventTime span = span(told);
        return span == null ? null : span.from();
    }

    /** Last instant of a date, null when there is none. */
    Instant end(DateTimeType told) {
        EventTime span = span(told);
        return span == null ? null : span.until();
    }

    /** The day of a date, its first or its last one; null when there is none. */
    LocalDate day(DateTimeType told, boolean last) {
        EventTime span = span(told);
        return span == null
                ? null
                : (last ? span.until() : span.from()).atZone(zone).toLocalDate();
    }

    private static LocalDate firstDay(DateTimeType told) {
        int month = told.getPrecision() == TemporalPrecisionEnum.YEAR ? 1 : told.getMonth() + 1;
        int day = told.getPrecision() == TemporalPrecisionEnum.DAY ? told.getDay() : 1;
        return LocalDate.of(told.getYear(), month, day);
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
