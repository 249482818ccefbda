package org.handrail.micro.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.handrail.configuration.Setting;
import org.handrail.database.Realm;
import org.handrail.micro.Database;
import org.handrail.micro.Given;
import org.handrail.micro.Refusal;
import org.handrail.secrecy.Vault;

/** Makes the database ready: the operator's own, or an embedded one. */
public final class Preparation implements Database {
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");
    private EmbeddedPostgreSql embedded;

    @Override
    public Map<String, String> prepare(Path data, Consumer<String> say) {
        FLYWAY.setLevel(Level.WARNING);
        SecretStore secrets = new SecretStore(data.resolve("secrets"));
        Map<String, String> settings = new HashMap<>();
        try {
            keys(settings, secrets);
            Door door = Given.find(Setting.DB_URL.key()).isPresent()
                    ? given(settings)
                    : embedded(settings, secrets, data.resolve("postgresql"), say);
            door.migrateOrCheck(say);
            door.everyRealmSignsIn();
            if (Given.production()) {
                door.noDemoAccounts();
            }
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void migrate(Consumer<String> say) {
        FLYWAY.setLevel(Level.WARNING);
        if (Given.find(Setting.DB_URL.key()).isEmpty()
                || Given.find(Setting.DB_OWNER.key()).isEmpty()) {
            throw new Refusal("To migrate a database of your own set HANDRAIL_DB_URL, HANDRAIL_DB_OWNER and"
                    + " HANDRAIL_DB_OWNER_PASSWORD; the one that ./run brings along is migrated at every start.");
        }
        Map<String, String> settings = new HashMap<>();
        Given.find(Setting.DB_URL.key()).ifPresent(url -> settings.put(Setting.DB_URL.key(), url));
        for (Realm realm : Realm.values()) {
            Given.find(realm.passwordKey()).ifPresent(password -> settings.put(realm.passwordKey(), password));
        }
        door(settings).migrateOrCheck(say);
    }

    @Override
    public String newKey() {
        return Vault.newKey();
    }

    @Override
    public byte[] unseal(String message, byte[] sealed) {
        String key = Given.find(Setting.EVENT_KEY.key())
                .orElseThrow(() -> new Refusal("Set HANDRAIL_EVENT_KEY to the key with which the message was sealed."));
        try {
            return Vault.with(key).openBytes(Base64.getMimeDecoder().decode(sealed), UUID.fromString(message));
        } catch (GeneralSecurityException | IllegalArgumentException | IllegalStateException e) {
            throw new Refusal("This does not open. Is it the base64 of the body of message " + message
                    + ", whole, and HANDRAIL_EVENT_KEY the key of that time?");
        }
    }

    /** Free text is sealed with these; in production the operator keeps them, elsewhere they lie beside the database. */
    private static void keys(Map<String, String> settings, SecretStore secrets) {
        if (Given.production()
                && Given.find(Setting.EHR_TOKEN.key())
                        .filter(Setting.DEMO_TOKEN::equals)
                        .isPresent()) {
            throw new Refusal("In production the token of the demo is refused; set another HANDRAIL_EHR_TOKEN.");
        }
        for (Setting key : new Setting[] {Setting.EVENT_KEY, Setting.SUPPORT_KEY, Setting.OCCUPATIONAL_KEY}) {
            settings.put(key.key(), Given.find(key.key()).orElseGet(() -> {
                if (Given.production()) {
                    throw new Refusal("In production the key " + key.environmentVariable() + " must be set: "
                            + key.meaning() + ".");
                }
                return secrets.keep(key.key(), Vault::newKey);
            }));
            mustBeKeyset(key, settings.get(key.key()));
        }
    }

    private static void mustBeKeyset(Setting key, String value) {
        try {
            Vault.with(value);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new Refusal("The key " + key.environmentVariable()
                    + " is not a Tink AEAD keyset in base64; --new-key makes one.");
        }
    }

    private static Door given(Map<String, String> settings) {
        String url = Given.find(Setting.DB_URL.key()).orElseThrow();
        settings.put(Setting.DB_URL.key(), url);
        for (Realm realm : Realm.values()) {
            settings.put(
                    realm.passwordKey(),
                    Given.find(realm.passwordKey())
                            .orElseThrow(() -> new Refusal("With HANDRAIL_DB_URL the password of " + realm.loginRole()
                                    + " must be set: " + Given.variable(realm.passwordKey()) + ".")));
        }
        return door(settings);
    }

    private static Door door(Map<String, String> settings) {
        return new Door(settings, Given.find(Setting.DB_OWNER.key()), Given.find(Setting.DB_OWNER_PASSWORD.key()));
    }

    private Door embedded(Map<String, String> settings, SecretStore secrets, Path directory, Consumer<String> say)
            throws IOException {
        String owner = secrets.password(Setting.DB_OWNER_PASSWORD.key());
        for (Realm realm : Realm.values()) {
            settings.put(realm.passwordKey(), secrets.password(realm.passwordKey()));
        }
        say.accept("Starting PostgreSQL in " + directory);
        embedded = new EmbeddedPostgreSql(directory);
        if (embedded.isNew()) {
            embedded.create(secrets.file(Setting.DB_OWNER_PASSWORD.key()));
        }
        embedded.start();
        settings.put(Setting.DB_URL.key(), embedded.url());
        return new Door(settings, Optional.of(EmbeddedPostgreSql.OWNER), Optional.of(owner));
    }

    @Override
    public void close() {
        try {
            if (embedded != null) {
                embedded.stop();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
