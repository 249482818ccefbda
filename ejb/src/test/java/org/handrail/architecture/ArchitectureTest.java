package org.handrail.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.handrail.work.Heartbeat;
import org.junit.jupiter.api.Test;

/** Floors, rooms and realms of the core. Every violation of every rule is reported at once. */
class ArchitectureTest {
    /** Rooms of each realm; between realms nothing is imported. */
    private static final Map<String, List<String>> ROOMS = new LinkedHashMap<>();

    static {
        ROOMS.put("event", List.of("adverseevent", "sender", "roster"));
        ROOMS.put("support", List.of("support"));
        ROOMS.put("occupational", List.of("occupationalhealth"));
        ROOMS.put("review", List.of("justculture", "rootcause", "reviewedevent"));
    }

    private static final String[] FOUNDATION =
            packages("database", "configuration", "time", "failure", "secrecy", "work", "helpline");
    private static final String[] GROUND = packages("handover", "audit", "account", "notification");
    private static final String[] STAFF = packages("staff");

    private final JavaClasses core = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.handrail");

    @Test
    void floorsRoomsAndRealmsHold() {
        List<String> violations = new ArrayList<>();
        for (ArchRule rule : rules()) {
            violations.addAll(rule.allowEmptyShould(true)
                    .evaluate(core)
                    .getFailureReport()
                    .getDetails());
        }
        Assertions.assertThat(violations).isEmpty();
    }

    private static List<ArchRule> rules() {
        List<ArchRule> rules = new ArrayList<>();
        rules.add(layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("org.handrail..")
                .withOptionalLayers(true)
                .layer("foundation")
                .definedBy(FOUNDATION)
                .layer("ground floor")
                .definedBy(GROUND)
                .layer("staff")
                .definedBy(STAFF)
                .layer("rooms")
                .definedBy(allRooms())
                .whereLayer("rooms")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("staff")
                .mayOnlyBeAccessedByLayers("rooms")
                .whereLayer("ground floor")
                .mayOnlyBeAccessedByLayers("staff", "rooms"));
        ROOMS.forEach((realm, rooms) -> rules.add(noClasses()
                .that()
                .resideInAnyPackage(packages(rooms.toArray(String[]::new)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(roomsOutside(realm))));
        rules.add(noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "ca.uhn..", "org.hl7..", "jakarta.faces..", "jakarta.servlet..", "org.primefaces..")));
        rules.add(noClasses()
                .that()
                .resideOutsideOfPackages("org.handrail.database..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.flywaydb..")));
        rules.add(classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .or()
                .areAnnotatedWith(Embeddable.class)
                .and()
                .resideOutsideOfPackages("org.handrail.handover..", "org.handrail.audit..")
                .should()
                .notBePublic());
        rules.add(methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Stateless.class)
                .and()
                .areDeclaredInClassesThat()
                .areNotAnnotatedWith(RolesAllowed.class)
                .should()
                .beAnnotatedWith(RolesAllowed.class)
                .orShould()
                .beAnnotatedWith(PermitAll.class));
        rules.add(classes()
                .that(callMethodNamed("beat"))
                .should()
                .callMethod(Heartbeat.class, "expect", String.class)
                .because("readiness must miss a worker that never starts"));
        rules.add(classes()
                .should()
                .resideInAnyPackage(everyPackage())
                .because("a new package needs its floor and realm in this test"));
        rules.add(noClasses()
                .that()
                .resideOutsideOfPackages("org.handrail.time..", "org.handrail.work..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis"));
        return rules;
    }

    private static DescribedPredicate<JavaClass> callMethodNamed(String name) {
        return DescribedPredicate.describe("call Heartbeat." + name, type -> type.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTarget().getName().equals(name)
                        && call.getTargetOwner().isEquivalentTo(Heartbeat.class)));
    }

    private static String[] everyPackage() {
        return Stream.of(FOUNDATION, GROUND, STAFF, allRooms())
                .flatMap(Stream::of)
                .toArray(String[]::new);
    }

    private static String[] allRooms() {
        return packages(ROOMS.values().stream().flatMap(List::stream).toArray(String[]::new));
    }

    private static String[] roomsOutside(String realm) {
        return packages(ROOMS.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(realm))
                .flatMap(entry -> entry.getValue().stream())
                .toArray(String[]::new));
    }

    private static String[] packages(String... rooms) {
        String[] names = new String[rooms.length];
        for (int i = 0; i < rooms.length; i++) {
            names[i] = "org.handrail." + rooms[i] + "..";
        }
        return names;
    }
}
