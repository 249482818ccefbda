package org.handrail.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
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
        return on == null ? "" : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(user.getLocale()).format(on);
    }

    /** 20 Nov 2026, 14:05. */
    public String dateTime(Instant at) {
        return at == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(user.getLocale()).format(at.atZone(zone()))
                        + ", " + time(at);
    }

    /** 14:05. */
    public String time(Instant at) {
        return at == null ? "" : DateTimeFormatter.ofPattern("HH:mm").format(at.atZone(zone()));
    }

    /** The zone of the hospital. */
    public static ZoneId zone() {
        return ZoneId.of(Setting.TIME_ZONE.value());
    }
}
