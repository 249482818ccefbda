package org.handrail.notification;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Where people read their notices; given by a floor above, which knows the directory. */
public interface AddressBook {

    /** The address of a person, or nothing where none is known. */
    Optional<Address> of(UUID person);

    /** An e-mail address and the language of its owner. */
    record Address(String email, Locale language) {}
}
