package org.handrail.staff;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Somebody who works or learns here. Never removed: past events must still find them. */
@Entity
@Table(schema = "event", name = "person")
class Person {
    @Id
    private UUID id;

    private String familyName;
    private String givenName;

    @Enumerated(EnumType.STRING)
    private EmploymentKind employmentKind;

    private boolean active;
    private Instant createdAt;

    @OneToMany(mappedBy = "person", cascade = CascadeType.ALL, fetch = FetchType.LAZY)
    private List<PersonIdentifier> identifiers = new ArrayList<>();

    protected Person() {}

    Person(RecordPerson told, Instant now) {
        this.id = UUID.randomUUID();
        this.employmentKind = EmploymentKind.EMPLOYEE;
        this.createdAt = now;
        accept(told);
    }

    /** Takes over what a source says; identifiers are only ever added. */
    final void accept(RecordPerson told) {
        familyName = told.familyName();
        givenName = told.givenName();
        active = told.active();
        if (told.employment() != null) {
            employmentKind = told.employment();
        }
        told.identifiers().stream()
                .filter(identifier -> identifiers.stream()
                        .noneMatch(known -> known.identifier().equals(identifier)))
                .forEach(identifier -> identifiers.add(new PersonIdentifier(this, identifier)));
    }

    UUID id() {
        return id;
    }

    PersonCard card() {
        return new PersonCard(
                id,
                givenName,
                familyName,
                employmentKind,
                active,
                identifiers.stream().map(PersonIdentifier::identifier).toList());
    }
}
