package org.handrail.fhir;

import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handrail.adverseevent.EventQuery.Prefix;
import org.handrail.adverseevent.EventQuery.TimeTest;

/**
 * A date in a search: a prefix and a date as precise as the sender likes, {@code ge2026-11}. It means the whole span that
 * it covers, in the hospital's zone where it names none.
 */
final class SearchDate {
    private static final Pattern FORM = Pattern.compile("(eq|ne|gt|lt|ge|le|sa|eb|ap)?(\\d{4})(?:-(\\d\\d)(?:-(\\d\\d)"
            + "(?:T(\\d\\d):(\\d\\d)(?::(\\d\\d)(?:\\.(\\d{1,9}))?)?(Z|[+ -]\\d\\d:\\d\\d)?)?)?)?");

    private SearchDate() {}

    /** @throws InvalidRequestException when it is none */
    static TimeTest of(String parameter, String told, ZoneId zone, Instant now) {
        Matcher form = FORM.matcher(told);
        if (!form.matches()) {
            throw refused(parameter, told);
        }
        Prefix prefix =
                form.group(1) == null ? Prefix.EQ : Prefix.valueOf(form.group(1).toUpperCase(Locale.ROOT));
        try {
            Instant from = from(form, zone).toInstant();
            Instant until = next(form, from(form, zone)).toInstant().minusMillis(1);
            return prefix == Prefix.AP ? about(from, until, now) : new TimeTest(prefix, from, until);
        } catch (DateTimeException e) {
            throw refused(parameter, told);
        }
    }

    /** A tenth of the time between then and now more on either side, as FHIR proposes, and at least a day. */
    private static TimeTest about(Instant from, Instant until, Instant now) {
        Duration tenth = Duration.between(from, now).abs().dividedBy(10);
        Duration more = tenth.compareTo(Duration.ofDays(1)) < 0 ? Duration.ofDays(1) : tenth;
        return new TimeTest(Prefix.AP, from.minus(more), until.plus(more));
    }

    private static ZonedDateTime from(Matcher form, ZoneId zone) {
        LocalDate day = LocalDate.of(number(form, 2, 0), number(form, 3, 1), number(form, 4, 1));
        if (form.group(5) == null) {
            return day.atStartOfDay(zone);
        }
        String fraction = form.group(8) == null ? "0" : form.group(8);
        int nanos = Integer.parseInt((fraction + "000000000").substring(0, 9));
        LocalTime time = LocalTime.of(number(form, 5, 0), number(form, 6, 0), number(form, 7, 0), nanos);
        // A plus sign that was not encoded arrives as a blank
        ZoneId named = form.group(9) == null ? zone : ZoneId.of(form.group(9).replace(' ', '+'));
        return ZonedDateTime.of(day, time, named);
    }

    private static ZonedDateTime next(Matcher form, ZonedDateTime from) {
        if (form.group(3) == null) {
            return from.plusYears(1);
        } else if (form.group(4) == null) {
            return from.plusMonths(1);
        } else if (form.group(5) == null) {
            return from.plusDays(1);
        } else if (form.group(7) == null) {
            return from.plusMinutes(1);
        }
        return form.group(8) == null
                ? from.plusSeconds(1)
                : from.truncatedTo(ChronoUnit.MILLIS).plus(1, ChronoUnit.MILLIS);
    }

    private static int number(Matcher form, int group, int otherwise) {
        return form.group(group) == null ? otherwise : Integer.parseInt(form.group(group));
    }

    private static InvalidRequestException refused(String parameter, String told) {
        return new InvalidRequestException("\"" + Text.line(told, 60) + "\" is no date for " + parameter
                + ". Use for example 2026-11-02, ge2026-11 or lt2026-11-02T08:15:00Z; prefixes are eq, ne, gt, lt, ge, le,"
                + " sa, eb, ap.");
    }
}
