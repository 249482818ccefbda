package org.handrail.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may know what, seen from the module that carries all others. */
class ModulesTest {
    private static final String PAGES = "org.handrail.web..";
    private static final String ADAPTER = "org.handrail.fhir..";

    private final JavaClasses product = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.handrail");

    @Test
    void fhirStaysInTheAdapterFacesInThePagesAndNobodyLooksUp() {
        List<ArchRule> rules = List.of(
                noClasses()
                        .that()
                        .resideOutsideOfPackage(ADAPTER)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("ca.uhn.fhir..", "org.hl7.fhir.."),
                noClasses()
                        .that()
                        .resideOutsideOfPackage(PAGES)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("jakarta.faces..", "org.primefaces.."),
                noClasses()
                        .that()
                        .resideOutsideOfPackage(PAGES)
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(PAGES),
                noClasses()
                        .that()
                        .resideOutsideOfPackage(ADAPTER)
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(ADAPTER),
                noClasses()
                        .that()
                        .resideInAnyPackage(PAGES, ADAPTER)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "java.sql.."));

        assertThat(product.containPackage("org.handrail.fhir")).isTrue();
        assertThat(product.containPackage("org.handrail.support")).isTrue();
        assertThat(rules.stream().map(rule -> rule.evaluate(product)).filter(result -> result.hasViolation()))
                .as("all violations at once")
                .isEmpty();
    }
}
