package org.handrail.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.handrail.configuration.Setting;

/** Dates as the reader writes them, in the hospital's zone: {@code #{format.date(x)}}. Null gives an empty string. */
@Named
@RequestScoped
public class Format {
    @Inject
    private User user;

    /** 20 November 2026. */
    public String date(Instant at) {
        return at == null ? "" : day(at.atZone(zone()).toLocalDate());
    }

    /** 20 November 2026. */
    public String day(LocalDate on) {
        return on == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(locale())
                        .format(on);
    }

    /** 20 Nov 2026, 14:05. */
    public String dateTime(Instant at) {
        return at == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                                .withLocale(locale())
                                .format(at.atZone(zone())) + ", " + time(at);
    }

    /** 14:05. */
    public String time(Instant at) {
        return at == null ? "" : DateTimeFormatter.ofPattern("HH:mm").format(at.atZone(zone()));
    }

    /** English is written day first, as in every hospital that the helplines are known of. */
    private Locale locale() {
        return "fr".equals(user.getLanguage()) ? Locale.FRANCE : Locale.UK;
    }

    /** The zone of the hospital. */
    public static ZoneId zone() {
        return ZoneId.of(Setting.TIME_ZONE.value());
    }
}
