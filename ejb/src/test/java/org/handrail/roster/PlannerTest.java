package org.handrail.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.handrail.roster.RosterLine.Outcome;
import org.handrail.staff.EmploymentKind;
import org.handrail.staff.Identifier;
import org.handrail.staff.PersonCard;
import org.handrail.staff.PersonChange;
import org.handrail.staff.RecordPerson;
import org.handrail.staff.RecordPlacement;
import org.handrail.staff.WholeDirectory;
import org.junit.jupiter.api.Test;

class PlannerTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final String HEADER =
            "identifier_system,identifier,other_identifiers,given_name,family_name,employment,active,unit_system,unit,"
                    + "unit_name,profession,position,starts_on,ends_on\n";
    private static final String AWA = "urn:n,1,,Awa,Diallo,STUDENT,yes,urn:u,U1,Ward 1,Nursing student,,2026-09-01,\n";
    private static final String AWA_NEXT =
            "urn:n,1,,Awa,Diallo,STUDENT,yes,urn:u,U2,Ward 2,Nursing student,,2027-01-04,2027-03-26\n";

    private final Remembered directory = new Remembered();

    @Test
    void aFileThatWasAppliedChangesNothingTheSecondTime() {
        String file = HEADER + AWA + AWA_NEXT + "urn:n,2,urn:l|7,Ben,Ito,,no,,,,,,,\n";
        RosterPlan first = plan(file, false);
        assertThat(first.counts()).isEqualTo(new RosterCounts(2, 0, 2, 0, 0, 0, 0));
        directory.apply(first);
        assertThat(plan(file, false).counts()).isEqualTo(new RosterCounts(0, 0, 0, 0, 0, 3, 0));
        assertThat(plan(file, true).counts()).isEqualTo(new RosterCounts(0, 0, 0, 0, 0, 3, 0));
    }

    @Test
    void onePersonInSeveralUnitsIsOnePerson() {
        RosterPlan plan = plan(HEADER + AWA + AWA_NEXT, false);
        assertThat(plan.people())
                .singleElement()
                .satisfies(person -> assertThat(person.told().employment()).isEqualTo(EmploymentKind.STUDENT));
        assertThat(plan.placements()).hasSize(2).allMatch(placement -> placement.personIndex() == 0);
    }

    @Test
    void whatDiffersIsShownWithBeforeAndAfter() {
        directory.apply(plan(HEADER + AWA, false));
        RosterPlan plan = plan(HEADER + AWA.replace("Diallo", "Diallo-Roy").replace("Nursing student", "Nurse"), false);
        assertThat(plan.lines()).singleElement().satisfies(line -> {
            assertThat(line.outcome()).isEqualTo(Outcome.CHANGED);
            assertThat(line.changes())
                    .containsExactly(
                            new RosterLine.Change("family_name", "Diallo", "Diallo-Roy"),
                            new RosterLine.Change("profession", "Nursing student", "Nurse"));
        });
    }

    @Test
    void aLastDayEndsAPlacement() {
        directory.apply(plan(HEADER + AWA, false));
        RosterPlan plan = plan(HEADER + AWA.replace("2026-09-01,", "2026-09-01,2026-11-30"), false);
        assertThat(plan.counts()).isEqualTo(new RosterCounts(0, 0, 0, 0, 1, 0, 0));
        assertThat(plan.lines()).extracting(RosterLine::outcome).containsExactly(Outcome.ENDED);
    }

    @Test
    void onlyAFileThatHoldsEverybodyEndsWhatItLacks() {
        directory.apply(plan(HEADER + AWA + AWA_NEXT, false));
        String other = HEADER + "urn:n,2,,Ben,Ito,,,,,,,,,\n";
        assertThat(plan(other, false).counts().placementsEnded()).isZero();
        RosterPlan complete = plan(other, true);
        assertThat(complete.counts().placementsEnded()).isEqualTo(2);
        directory.apply(complete);
        assertThat(directory.placements.values())
                .as("what ran ended yesterday, what was to come never happens")
                .extracting(RecordPlacement::active, RecordPlacement::endsOn)
                .containsExactlyInAnyOrder(tuple(true, TODAY.minusDays(1)), tuple(false, LocalDate.of(2027, 3, 26)));
        assertThat(plan(other, true).counts().changesAnything()).isFalse();
        assertThat(plan(HEADER + AWA_NEXT, false).counts().placementsNew())
                .as("it comes back")
                .isEqualTo(1);
    }

    @Test
    void nothingEndsForBeingAbsentWhileARowIsRefused() {
        directory.apply(plan(HEADER + AWA, false));
        RosterPlan plan = plan(HEADER + AWA.replace("2026-09-01", "soon"), true);
        assertThat(plan.endingsHeldBack()).isTrue();
        assertThat(plan.counts()).isEqualTo(new RosterCounts(0, 0, 0, 0, 0, 0, 1));
    }

    @Test
    void everyFaultOfARowIsNamedWithItsColumn() {
        assertThat(faults("urn:n,,nonsense,,,BOSS,maybe,,,Ward,,CHIEF,1.9.2026,2026-02-30\n"))
                .contains(
                        "identifier:missing",
                        "other_identifiers:others",
                        "family_name:missing",
                        "employment:word",
                        "active:active",
                        "unit:unit",
                        "position:word",
                        "starts_on:day",
                        "ends_on:day");
        assertThat(faults("urn:n,1,,A,B,,,urn:u,U1,,,,2026-02-02,2026-01-01\n")).containsExactly("ends_on:ends");
        assertThat(faults("urn:n,1,,A,B\n")).containsExactly("null:width");
        assertThat(faults("urn:n,1,," + "x".repeat(121) + ",B\u0000,,,,,,,,,\n"))
                .containsExactlyInAnyOrder("given_name:long", "family_name:control");
    }

    @Test
    void rowsThatContradictEachOtherAreRefused() {
        assertThat(faults(AWA + AWA_NEXT.replace("Diallo", "Diop"))).containsExactly("family_name:differs");
        assertThat(faults(AWA + AWA)).containsExactly("null:twice");
        assertThat(faults(AWA.replace("1,,Awa", "1,urn:l|7,Awa") + "urn:n,2,urn:l|7,Ben,Ito,,,,,,,,,\n"))
                .containsExactly("other_identifiers:otherRow");
    }

    @Test
    void identifiersOfTwoPeopleAreNeverPutTogether() {
        directory.apply(plan(HEADER + AWA + "urn:n,2,,Ben,Ito,,,,,,,,,\n", false));
        assertThat(faults("urn:n,1,urn:n|2,Awa,Diallo,,,,,,,,,\n")).containsExactly("other_identifiers:twoPeople");
    }

    @Test
    void anotherIdentifierOfTheSamePersonFindsThem() {
        directory.apply(plan(HEADER + AWA.replace("1,,Awa", "1,urn:l|7,Awa"), false));
        assertThat(plan(HEADER + "urn:l,7,,Awa,Diallo,,,,,,,,,\n", false)
                        .counts()
                        .rowsUnchanged())
                .isEqualTo(1);
        assertThat(faults(AWA + "urn:l,7,,Awa,Diallo,,,,,,,,,\n")).containsExactly("identifier:samePerson");
    }

    @Test
    void theSamePlanHasTheSameFingerprintAndAnotherHasNot() {
        String one = plan(HEADER + AWA, false).fingerprint();
        assertThat(plan(HEADER + AWA, false).fingerprint()).isEqualTo(one);
        directory.apply(plan(HEADER + AWA.replace("Diallo", "Diop"), false));
        assertThat(plan(HEADER + AWA, false).fingerprint()).isNotEqualTo(one);
    }

    private RosterPlan plan(String text, boolean complete) {
        return Planner.plan(RosterFileTest.read(text), complete, directory, TODAY);
    }

    private List<String> faults(String rows) {
        return plan(HEADER + rows, false).lines().stream()
                .flatMap(line -> line.faults().stream())
                .map(fault -> fault.column() + ":" + fault.key())
                .toList();
    }

    /** A directory in memory, by the rules of the real one. */
    private static final class Remembered extends WholeDirectory {
        private final Map<UUID, PersonCard> people = new HashMap<>();
        private final Map<String, RecordPlacement> placements = new HashMap<>();

        void apply(RosterPlan plan) {
            List<UUID> ids = new ArrayList<>();
            for (PersonChange change : plan.people()) {
                UUID id = change.known() == null ? UUID.randomUUID() : change.known();
                RecordPerson told = change.told();
                EmploymentKind kind = told.employment() == null ? EmploymentKind.EMPLOYEE : told.employment();
                people.put(
                        id,
                        new PersonCard(
                                id, told.givenName(), told.familyName(), kind, told.active(), told.identifiers()));
                ids.add(id);
            }
            plan.placements()
                    .forEach(planned -> placements.put(
                            planned.told().sourceRoleId(),
                            planned.personIndex() < 0
                                    ? planned.told()
                                    : planned.told().of(ids.get(planned.personIndex()))));
        }

        @Override
        public Map<Identifier, PersonCard> withIdentifiers(Collection<Identifier> identifiers) {
            Map<Identifier, PersonCard> found = new HashMap<>();
            people.values().forEach(card -> card.identifiers().forEach(one -> found.put(one, card)));
            return found;
        }

        @Override
        public Map<UUID, PersonCard> people(Collection<UUID> ids) {
            return people;
        }

        @Override
        public Map<String, RecordPlacement> placementsFrom(String source, Collection<String> ids) {
            return placements;
        }

        @Override
        public List<RecordPlacement> openPlacementsFrom(String source, LocalDate on) {
            return placements.values().stream()
                    .filter(one -> one.active()
                            && (one.endsOn() == null || !one.endsOn().isBefore(on)))
                    .toList();
        }
    }
}
