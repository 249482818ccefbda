package org.handrail.roster;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A file that was uploaded: kept until it is applied, and then only what became of it. */
@Entity
@Table(schema = "event", name = "directory_upload")
class DirectoryUpload {
    @Id
    private UUID id;

    private String fileName;
    private boolean complete;
    private byte[] body;
    private String uploadedBy;
    private Instant uploadedAt;
    private String appliedBy;
    private Instant appliedAt;
    private Integer peopleNew;
    private Integer peopleChanged;
    private Integer placementsNew;
    private Integer placementsChanged;
    private Integer placementsEnded;
    private Integer rowsUnchanged;
    private Integer rowsRefused;
    private byte[] refused;

    @Version
    private int version;

    protected DirectoryUpload() {}

    DirectoryUpload(String fileName, boolean complete, byte[] body, String uploadedBy, Instant now) {
        this.id = UUID.randomUUID();
        this.fileName = fileName;
        this.complete = complete;
        this.body = body.clone();
        this.uploadedBy = uploadedBy;
        this.uploadedAt = now;
    }

    /** @param refusedRows file of the refused rows, null when there are none */
    void apply(RosterCounts counts, byte[] refusedRows, String by, Instant now) {
        body = null;
        appliedBy = by;
        appliedAt = now;
        peopleNew = counts.peopleNew();
        peopleChanged = counts.peopleChanged();
        placementsNew = counts.placementsNew();
        placementsChanged = counts.placementsChanged();
        placementsEnded = counts.placementsEnded();
        rowsUnchanged = counts.rowsUnchanged();
        rowsRefused = counts.rowsRefused();
        refused = refusedRows == null ? null : refusedRows.clone();
    }

    UUID id() {
        return id;
    }

    boolean isApplied() {
        return appliedAt != null;
    }

    boolean isComplete() {
        return complete;
    }

    byte[] body() {
        return body.clone();
    }

    /** The file of refused rows, kept since it was applied; null when there is none. */
    byte[] refused() {
        return refused == null ? null : refused.clone();
    }

    UploadView view(RosterCounts planned) {
        RosterCounts counts = isApplied()
                ? new RosterCounts(
                        peopleNew,
                        peopleChanged,
                        placementsNew,
                        placementsChanged,
                        placementsEnded,
                        rowsUnchanged,
                        rowsRefused)
                : planned;
        return new UploadView(id, fileName, complete, uploadedBy, uploadedAt, appliedBy, appliedAt, counts);
    }
}
