package org.handrail.secrecy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import org.handrail.configuration.Setting;

/**
 * Seals text under one realm's keyset (Tink AEAD). The id of the record is bound in: a sealed text moved to another record
 * does not open.
 */
public final class Vault {
    private final Aead aead;

    private Vault(Aead aead) {
        this.aead = aead;
    }

    /**
     * The vault of a key setting, {@link Setting#EVENT_KEY}, {@link Setting#SUPPORT_KEY} or
     * {@link Setting#OCCUPATIONAL_KEY}.
     *
     * @throws IllegalStateException naming the setting when it is missing or not a keyset
     */
    public static Vault of(Setting key) {
        try {
            return with(key.value());
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "The setting " + key.key()
                            + " is not a Tink AEAD keyset in base64. Make one as docs/operators.md says.",
                    e);
        }
    }

    /**
     * The vault of a keyset.
     *
     * @param keyset as {@link #newKey} makes it
     */
    public static Vault with(String keyset) throws GeneralSecurityException {
        String json = new String(Base64.getDecoder().decode(keyset), StandardCharsets.UTF_8);
        return new Vault(
                TinkJsonProtoKeysetFormat.parseKeyset(json, AeadConfig2026.get(), InsecureSecretKeyAccess.get())
                        .getPrimitive(AeadConfig2026.get(), Aead.class));
    }

    /** A new keyset (AES-256-GCM) in the form that the settings take. */
    public static String newKey() {
        try {
            KeysetHandle keyset = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get());
            String json = TinkJsonProtoKeysetFormat.serializeKeyset(
                    keyset, AeadConfig2026.get(), InsecureSecretKeyAccess.get());
            return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java offers no AES-256-GCM.", e);
        }
    }

    /** Seals a text for a record. */
    public byte[] seal(String text, UUID record) {
        return seal(text.getBytes(StandardCharsets.UTF_8), record);
    }

    /** Seals bytes for a record. */
    public byte[] seal(byte[] bytes, UUID record) {
        try {
            return aead.encrypt(bytes, context(record));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Sealing failed.", e);
        }
    }

    /** Opens what {@link #seal} made for the same record. */
    public String open(byte[] sealed, UUID record) {
        return new String(openBytes(sealed, record), StandardCharsets.UTF_8);
    }

    /** Opens the bytes of {@link #seal} for the same record. */
    public byte[] openBytes(byte[] sealed, UUID record) {
        try {
            return aead.decrypt(sealed, context(record));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A sealed text does not open: wrong key, or it was moved or changed.", e);
        }
    }

    private static byte[] context(UUID record) {
        return record.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
