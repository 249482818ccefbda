package org.handrail.helpline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One number.
 *
 * @param country FR, GB, US or EU
 * @param emergency the number for danger to life
 * @param number as people write it
 * @param dial as a telephone dials it
 * @param word what to send where the line is reached by text message, null for a voice line
 * @param names language (en, fr) to what the line is
 * @param opening empty for a line that is always open, or whose hours are not known
 * @param validFrom first day on which the number is this line's, or null
 * @param lastVerified day or month in which a source or the hospital last confirmed it, null for never
 */
public record Helpline(
        String id,
        String country,
        boolean emergency,
        String number,
        String dial,
        String word,
        Audience audience,
        Map<String, String> names,
        boolean alwaysOpen,
        List<Opening> opening,
        ZoneId zone,
        LocalDate validFrom,
        String lastVerified,
        String source) {

    /** What the line is, in a language of the pages. */
    public String name(Locale locale) {
        return names.getOrDefault(locale.getLanguage(), names.get("en"));
    }

    /** The number on one line, however narrow the page. */
    public String shown() {
        return number.replace(' ', '\u00a0');
    }

    /** {@code tel:} or {@code sms:} with the number. */
    public String link() {
        return (word == null ? "tel:" : "sms:") + dial;
    }

    /** Open now for certain; a line whose hours are not known is not. */
    public boolean openAt(Instant now) {
        boolean valid = validFrom == null || !now.atZone(zone).toLocalDate().isBefore(validFrom);
        return valid && (alwaysOpen || opening.stream().anyMatch(hours -> hours.includes(now.atZone(zone))));
    }
}
