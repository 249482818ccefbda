package org.handrail.helpline;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.configuration.Setting;

/** The numbers of the hospital's country: an emergency number first, then lines that are open day and night (C14). */
@ApplicationScoped
public class Helplines {
    private static final String FILE = "helplines.json";

    @Inject
    private Clock clock;

    private List<Helpline> all;

    /** Read once; the file of {@link Setting#CONFIG_DIR} goes before the one that is shipped. */
    @PostConstruct
    void read() {
        String country = Setting.COUNTRY.value();
        try (InputStream json = open()) {
            all = HelplineFile.read(json).stream()
                    .filter(line -> line.country().equals(country))
                    .sorted(Comparator.comparing((Helpline line) -> !line.emergency())
                            .thenComparing(line -> !line.alwaysOpen())
                            .thenComparing(line -> line.audience() == Audience.DOCTORS))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every line of the country, also those that are closed now. */
    public List<Helpline> all() {
        return all;
    }

    /** Lines that are open now: the emergency number, then those that never close. */
    public List<Helpline> openNow() {
        Instant now = clock.instant();
        return all.stream().filter(line -> line.openAt(now)).toList();
    }

    /** The few for the foot of every page: the emergency number, a line for staff and one for everybody, open now. */
    public List<Helpline> few() {
        List<Helpline> open = openNow();
        return Stream.of(
                        open.stream().filter(Helpline::emergency).findFirst(),
                        first(open, Audience.HEALTH_STAFF),
                        first(open, Audience.EVERYBODY))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Helpline> first(List<Helpline> open, Audience audience) {
        return open.stream()
                .filter(line -> !line.emergency() && line.audience() == audience)
                .findFirst();
    }

    private static InputStream open() throws IOException {
        Optional<Path> own =
                Setting.CONFIG_DIR.find().map(dir -> Path.of(dir, FILE)).filter(Files::isRegularFile);
        if (own.isPresent()) {
            return Files.newInputStream(own.get());
        }
        InputStream shipped = Helplines.class.getResourceAsStream("/config/" + FILE);
        if (shipped == null) {
            throw new IllegalStateException(
                    "The help numbers are missing: this build was not packed with config/" + FILE + ".");
        }
        return shipped;
    }
}
