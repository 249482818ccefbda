package org.handrail.staff;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;

/** One business identifier of a person; the database lets each belong to one person only. */
@Entity
@Table(schema = "event", name = "person_identifier")
@IdClass(PersonIdentifier.Key.class)
class PersonIdentifier {
    /** Key of an identifier. */
    record Key(String system, String value) implements Serializable {}

    @Id
    private String system;

    @Id
    private String value;

    /** Eager: what is told of a person changes the person itself, never a stand-in. */
    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "person_id")
    private Person person;

    protected PersonIdentifier() {}

    PersonIdentifier(Person person, Identifier identifier) {
        this.person = person;
        this.system = identifier.system();
        this.value = identifier.value();
    }

    Identifier identifier() {
        return new Identifier(system, value);
    }

    Person person() {
        return person;
    }
}
