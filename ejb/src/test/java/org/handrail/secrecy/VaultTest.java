package org.handrail.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VaultTest {
    private static final byte[] SENT = {0, 1, (byte) 0xff, 'x'};
    private final UUID record = UUID.randomUUID();

    @Test
    void bytesComeBackAsTheyWereForTheSameRecordOnly() throws GeneralSecurityException {
        Vault vault = Vault.with(Vault.newKey());
        byte[] sealed = vault.seal(SENT, record);
        assertThat(vault.openBytes(sealed, record)).isEqualTo(SENT);
        assertThatThrownBy(() -> vault.openBytes(sealed, UUID.randomUUID())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsSealedHoldsNothingOfTheText() throws GeneralSecurityException {
        byte[] sealed = Vault.with(Vault.newKey()).seal("Jane Doe, ward 3", record);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("Jane", "ward");
    }

    @Test
    void anotherKeyOpensNothing() throws GeneralSecurityException {
        byte[] sealed = Vault.with(Vault.newKey()).seal(SENT, record);
        Vault other = Vault.with(Vault.newKey());
        assertThatThrownBy(() -> other.open(sealed, record)).isInstanceOf(IllegalStateException.class);
    }
}
