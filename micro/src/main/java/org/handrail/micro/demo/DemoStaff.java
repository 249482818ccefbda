package org.handrail.micro.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Three hundred invented people, forty of them students and trainees whose placements change. */
final class DemoStaff {
    static final String NUMBER_SYSTEM = "urn:handrail:demo:staff-number";
    private static final List<DemoUnit> UNITS = List.of(DemoUnit.values());
    static final int PEOPLE = 300;
    static final int LEARNERS = 40;

    private static final List<String> GIVEN = List.of(
            "Amina",
            "Arthur",
            "Béatrice",
            "Ben",
            "Camille",
            "Carlos",
            "Chloé",
            "Clara",
            "Daniel",
            "Denis",
            "Elena",
            "Élise",
            "Emma",
            "Farid",
            "Florence",
            "Gabriel",
            "Grace",
            "Hana",
            "Hugo",
            "Inès",
            "Isaac",
            "Jeanne",
            "Joseph",
            "Karim",
            "Kate",
            "Léa",
            "Leo",
            "Lina",
            "Louis",
            "Lucie",
            "Marc",
            "Maria",
            "Mathis",
            "Mei",
            "Nadia",
            "Noah",
            "Nora",
            "Olivia",
            "Omar",
            "Paul",
            "Pauline",
            "Rachel",
            "Ravi",
            "Rosa",
            "Sam",
            "Sarah",
            "Simon",
            "Sofia",
            "Thomas",
            "Tom",
            "Valérie",
            "Victor",
            "Yasmine",
            "Zoé");
    private static final List<String> FAMILY = List.of(
            "Abbott",
            "Adeyemi",
            "Arnaud",
            "Barker",
            "Baudin",
            "Benali",
            "Berger",
            "Bishop",
            "Boucher",
            "Brandt",
            "Calloway",
            "Carrel",
            "Chaumet",
            "Cole",
            "Costa",
            "Dalmas",
            "Delorme",
            "Diallo",
            "Dubreuil",
            "Ellery",
            "Estève",
            "Fabre",
            "Farrow",
            "Ferrand",
            "Galtier",
            "Gauthey",
            "Hadley",
            "Haddad",
            "Imbert",
            "Jourdan",
            "Keane",
            "Kessler",
            "Lacombe",
            "Lambourne",
            "Lefort",
            "Lindqvist",
            "Mallory",
            "Marchetti",
            "Marsden",
            "Mercadier",
            "Nakamura",
            "Naudet",
            "Okafor",
            "Osborne",
            "Pascal",
            "Perrault",
            "Pryce",
            "Quemener",
            "Rahman",
            "Renaud",
            "Ridley",
            "Rouvière",
            "Sabatier",
            "Santos",
            "Sinclair",
            "Tanguy",
            "Thornton",
            "Tissot",
            "Underhill",
            "Vasseur",
            "Verdier",
            "Walsh",
            "Whitlock",
            "Yilmaz");
    private static final List<List<String>> PROFESSIONS = List.of(
            List.of("nurse", "Nurse"),
            List.of("nurse", "Nurse"),
            List.of("nurse", "Nurse"),
            List.of("nurse", "Nurse"),
            List.of("doctor", "Doctor"),
            List.of("doctor", "Doctor"),
            List.of("healthcare-assistant", "Healthcare assistant"),
            List.of("midwife", "Midwife"),
            List.of("pharmacist", "Pharmacist"),
            List.of("technician", "Technician"),
            List.of("porter", "Porter"));

    private final SplittableRandom random = new SplittableRandom(20260101);
    private final Set<String> names = new HashSet<>();
    private final LocalDate today;

    private DemoStaff(LocalDate today) {
        this.today = today;
    }

    /** Everybody, in the order of their numbers. */
    static List<DemoPerson> all(LocalDate today) {
        return new DemoStaff(today).make();
    }

    private List<DemoPerson> make() {
        List<DemoPerson> people = new ArrayList<>();
        people.add(named("Jeanne", "Marsden", DemoUnit.MEDICINE, "nurse", "Nurse", "MEMBER")); // S0001 nurse
        people.add(
                learner("Lina", "Okafor", "STUDENT", "nursing-student", "Nursing student", DemoUnit.MEDICINE)); // S0002
        people.add(named("Simon", "Rouvière", DemoUnit.INTENSIVE_CARE, "nurse", "Nurse", "MEMBER")); // S0003 peer
        people.add(named(
                "Claire", "Underhill", DemoUnit.RADIOLOGY, "doctor", "Occupational physician", "MEMBER")); // S0004 oh
        people.add(
                named("Victor", "Delorme", DemoUnit.PHARMACY, "risk-manager", "Risk manager", "MEMBER")); // S0005 risk
        people.add(named("Rachel", "Benali", DemoUnit.ONCOLOGY, "doctor", "Doctor", "MEMBER")); // S0006 reviewer
        people.add(named("Denis", "Whitlock", DemoUnit.MEDICINE, "nurse", "Ward manager", "MANAGER")); // S0007 manager
        people.add(named(
                "Florence", "Adeyemi", DemoUnit.PSYCHIATRY, "psychologist", "Psychologist", "MEMBER")); // S0008 lead
        people.add(
                named("Paul", "Kessler", DemoUnit.RADIOLOGY, "auditor", "Data protection officer", "MEMBER")); // S0009
        people.add(named("Kate", "Lacombe", DemoUnit.PHARMACY, "it", "Systems administrator", "MEMBER")); // S0010
        people.add(named("Karim", "Vasseur", DemoUnit.SURGERY, "doctor", "Doctor", "MEMBER")); // S0011 peer
        people.add(named("Grace", "Tissot", DemoUnit.MATERNITY, "midwife", "Midwife", "MEMBER")); // S0012 peer
        for (DemoUnit unit : UNITS) {
            if (unit != DemoUnit.MEDICINE) {
                people.add(anybody(unit, List.of("nurse", "Unit manager"), "MANAGER"));
            }
            people.add(anybody(unit, List.of("doctor", "Doctor"), "SUPERVISOR"));
        }
        while (people.size() < PEOPLE - (LEARNERS - 1)) {
            DemoUnit unit = UNITS.get(people.size() % UNITS.size());
            people.add(anybody(unit, PROFESSIONS.get(random.nextInt(PROFESSIONS.size())), "MEMBER"));
        }
        while (people.size() < PEOPLE) {
            boolean student = people.size() % 2 == 0;
            DemoUnit unit = UNITS.get(random.nextInt(UNITS.size()));
            String[] name = name();
            people.add(learner(
                    name[0],
                    name[1],
                    student ? "STUDENT" : "TRAINEE",
                    student ? "medical-student" : "resident",
                    student ? "Medical student" : "Resident",
                    unit));
        }
        return numbered(people);
    }

    private DemoPerson named(
            String given, String family, DemoUnit unit, String code, String profession, String position) {
        names.add(given + family);
        return new DemoPerson(
                "",
                given,
                family,
                "EMPLOYEE",
                List.of(placement(unit, code, profession, position, today.minusYears(3), null)));
    }

    private DemoPerson anybody(DemoUnit unit, List<String> profession, String position) {
        String[] name = name();
        return new DemoPerson(
                "",
                name[0],
                name[1],
                "EMPLOYEE",
                List.of(placement(
                        unit,
                        profession.get(0),
                        profession.get(1),
                        position,
                        today.minusDays(200 + random.nextInt(2000)),
                        null)));
    }

    /** Three placements of seven weeks, in three units; the given one lies in the middle. */
    private DemoPerson learner(
            String given, String family, String employment, String code, String profession, DemoUnit unit) {
        names.add(given + family);
        DemoUnit before = UNITS.get((UNITS.indexOf(unit) + 3) % UNITS.size());
        DemoUnit after = UNITS.get((UNITS.indexOf(unit) + 7) % UNITS.size());
        LocalDate starts = today.minusDays(45);
        return new DemoPerson(
                "",
                given,
                family,
                employment,
                List.of(
                        placement(before, code, profession, "MEMBER", starts.minusWeeks(7), starts.minusDays(1)),
                        placement(
                                unit,
                                code,
                                profession,
                                "MEMBER",
                                starts,
                                starts.plusWeeks(6).minusDays(1)),
                        placement(after, code, profession, "MEMBER", starts.plusWeeks(6), starts.plusWeeks(13))));
    }

    private static DemoPerson.Placement placement(
            DemoUnit unit, String code, String profession, String position, LocalDate starts, LocalDate ends) {
        return new DemoPerson.Placement(unit, code, profession, position, starts, ends);
    }

    private String[] name() {
        while (true) {
            String given = GIVEN.get(random.nextInt(GIVEN.size()));
            String family = FAMILY.get(random.nextInt(FAMILY.size()));
            if (names.add(given + family)) {
                return new String[] {given, family};
            }
        }
    }

    private static List<DemoPerson> numbered(List<DemoPerson> people) {
        List<DemoPerson> numbered = new ArrayList<>();
        for (DemoPerson person : people) {
            numbered.add(new DemoPerson(
                    String.format("S%04d", numbered.size() + 1),
                    person.given(),
                    person.family(),
                    person.employment(),
                    person.placements()));
        }
        return List.copyOf(numbered);
    }
}
