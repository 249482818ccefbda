package org.handrail.audit;

import java.util.TreeSet;
import java.util.UUID;
import org.handrail.account.Caller;

/**
 * Somebody opened something about a person.
 *
 * @param actor user name or worker
 * @param actorId the person behind the account, null for machines
 * @param actorRole the roles that the account held then, names of {@code Role} in alphabetical order with a space between
 * @param subjectId the person whom the record is about
 * @param record kind of record, a key such as {@code CASE}, {@code REFERRAL}, {@code INVOLVEMENT}
 * @param recordId its id
 * @param purpose why, a key such as {@code PEER_TALK}, {@code APPOINTMENT}; never free text
 * @param refused the attempt was refused
 */
public record Access(
        String actor,
        UUID actorId,
        String actorRole,
        UUID subjectId,
        String record,
        UUID recordId,
        String purpose,
        boolean refused) {

    /** The caller opens a record about {@code subject}. */
    public static Access opened(Caller caller, UUID subject, String record, UUID recordId, String purpose) {
        return by(caller, subject, record, recordId, purpose, false);
    }

    /** The caller was refused a record about {@code subject}. */
    public static Access refused(Caller caller, UUID subject, String record, UUID recordId, String purpose) {
        return by(caller, subject, record, recordId, purpose, true);
    }

    private static Access by(
            Caller caller, UUID subject, String record, UUID recordId, String purpose, boolean refused) {
        return new Access(
                caller.username(),
                caller.personId(),
                String.join(" ", new TreeSet<>(caller.roles())),
                subject,
                record,
                recordId,
                purpose,
                refused);
    }
}
