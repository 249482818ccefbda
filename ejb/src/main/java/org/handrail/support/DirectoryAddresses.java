package org.handrail.support;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.handrail.account.Accounts;
import org.handrail.notification.AddressBook;
import org.handrail.staff.Identifier;
import org.handrail.staff.StaffDirectory;

/** Addresses for notices: the person's e-mail identifier in the directory, the language of their account. */
@Dependent
class DirectoryAddresses implements AddressBook {
    private static final String EMAIL = "urn:handrail:email";

    @Inject
    private StaffDirectory directory;

    @Inject
    private Accounts accounts;

    @Override
    public Optional<Address> of(UUID person) {
        return directory
                .person(person)
                .flatMap(card -> card.identifiers().stream()
                        .filter(identifier -> EMAIL.equals(identifier.system()))
                        .map(Identifier::value)
                        .findFirst())
                .map(email -> new Address(
                        email, Locale.forLanguageTag(accounts.languageOf(person).orElse("en"))));
    }
}
