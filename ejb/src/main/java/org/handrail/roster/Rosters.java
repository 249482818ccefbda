package org.handrail.roster;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.handrail.account.Caller;
import org.handrail.account.Callers;
import org.handrail.account.Role;
import org.handrail.adverseevent.Arrivals;
import org.handrail.audit.Access;
import org.handrail.audit.LedgerWriter;
import org.handrail.configuration.Setting;
import org.handrail.database.Realm;
import org.handrail.failure.Conflict;
import org.handrail.failure.NotFound;
import org.handrail.failure.RuleRefused;
import org.handrail.staff.RecordPlacement;
import org.handrail.staff.WholeDirectory;

/** The staff directory by file: upload, look, apply. */
@Stateless
public class Rosters {
    /** Largest file in bytes. */
    public static final int MOST_BYTES = RosterFile.MOST_BYTES;

    /** A file that nobody applied is forgotten after this time: it is full of names. */
    private static final Duration WAITS = Duration.ofDays(1);

    private static final int LONGEST_FILE_NAME = 100;

    @PersistenceContext(unitName = "event")
    private EntityManager event;

    @Inject
    private WholeDirectory directory;

    @Inject
    private Arrivals arrivals;

    @Inject
    private Callers callers;

    @Inject
    private Clock clock;

    /**
     * Keeps a file until it is applied.
     *
     * @param complete whether it holds everybody: what earlier files had and this one lacks then ends
     * @throws org.handrail.failure.InvalidInput when it can't be read as a whole
     */
    @RolesAllowed(Role.ADMIN)
    public UUID upload(String fileName, byte[] body, boolean complete) {
        RosterFile.read(body);
        Instant now = clock.instant();
        event.createQuery("delete from DirectoryUpload u where u.appliedAt is null and u.uploadedAt < :before")
                .setParameter("before", now.minus(WAITS))
                .executeUpdate();
        DirectoryUpload upload = new DirectoryUpload(
                named(fileName), complete, body, callers.current().username(), now);
        event.persist(upload);
        return upload.id();
    }

    /** What a file would do now; of one that was applied, what it did. */
    @RolesAllowed(Role.ADMIN)
    public RosterPreview preview(UUID id) {
        DirectoryUpload upload = find(id);
        if (upload.isApplied()) {
            return new RosterPreview(upload.view(null), List.of(), false, "");
        }
        RosterPlan plan = plan(upload);
        return new RosterPreview(upload.view(plan.counts()), plan.lines(), plan.endingsHeldBack(), plan.fingerprint());
    }

    /**
     * Applies all good rows in one transaction.
     *
     * @param fingerprint of the preview that was looked at: when the directory has changed since, nothing is done
     * @param language of the reasons in the file of refused rows
     */
    @RolesAllowed(Role.ADMIN)
    public void apply(UUID id, String fingerprint, Locale language) {
        directory.hold();
        DirectoryUpload upload = find(id);
        if (upload.isApplied()) {
            throw new RuleRefused("roster.applied");
        }
        RosterFile file = RosterFile.read(upload.body());
        RosterPlan plan = plan(upload);
        if (!plan.counts().changesAnything()) {
            throw new RuleRefused("roster.nothing");
        }
        if (!plan.fingerprint().equals(fingerprint)) {
            throw new Conflict("roster.otherNow");
        }
        record(plan);
        arrivals.wake();
        Caller caller = callers.current();
        byte[] refused = plan.refused().isEmpty() ? null : RefusedRows.write(file, plan.refused(), language);
        find(id).apply(plan.counts(), refused, caller.username(), clock.instant());
        LedgerWriter.write(event, clock, Realm.EVENT, Access.opened(caller, null, "DIRECTORY", id, "DIRECTORY_UPLOAD"));
    }

    /** A file of the refused rows with their reasons; nothing when no row is refused. */
    @RolesAllowed(Role.ADMIN)
    public Optional<byte[]> refused(UUID id, Locale language) {
        DirectoryUpload upload = find(id);
        if (upload.isApplied()) {
            return Optional.ofNullable(upload.refused());
        }
        RosterPlan plan = plan(upload);
        return plan.refused().isEmpty()
                ? Optional.empty()
                : Optional.of(RefusedRows.write(RosterFile.read(upload.body()), plan.refused(), language));
    }

    /** The last uploads, newest first. */
    @RolesAllowed(Role.ADMIN)
    public List<UploadView> last(int most) {
        return event
                .createQuery("select u from DirectoryUpload u order by u.uploadedAt desc, u.id", DirectoryUpload.class)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(upload -> upload.view(null))
                .toList();
    }

    /** A file with the first line only; with semicolons where spreadsheets expect them. */
    @RolesAllowed(Role.ADMIN)
    public byte[] template(Locale language) {
        return RefusedRows.template("fr".equals(language.getLanguage()) ? ';' : ',');
    }

    private void record(RosterPlan plan) {
        List<UUID> people = directory.recordPeople(plan.people());
        List<RecordPlacement> placements = new ArrayList<>();
        for (RosterPlan.PlannedPlacement planned : plan.placements()) {
            placements.add(
                    planned.personIndex() < 0 ? planned.told() : planned.told().of(people.get(planned.personIndex())));
        }
        directory.recordPlacements(RosterRow.SOURCE, placements);
    }

    private RosterPlan plan(DirectoryUpload upload) {
        LocalDate today =
                clock.instant().atZone(ZoneId.of(Setting.TIME_ZONE.value())).toLocalDate();
        return Planner.plan(RosterFile.read(upload.body()), upload.isComplete(), directory, today);
    }

    private DirectoryUpload find(UUID id) {
        DirectoryUpload upload = id == null ? null : event.find(DirectoryUpload.class, id);
        if (upload == null) {
            throw new NotFound("notFound");
        }
        return upload;
    }

    private static String named(String fileName) {
        String name = fileName == null
                ? ""
                : fileName.replaceAll(".*[/\\\\]|\\p{Cntrl}", "").strip();
        String whole = name.isEmpty() ? "csv" : name;
        return whole.length() > LONGEST_FILE_NAME ? whole.substring(whole.length() - LONGEST_FILE_NAME) : whole;
    }
}
