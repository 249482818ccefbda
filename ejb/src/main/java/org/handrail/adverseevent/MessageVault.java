package org.handrail.adverseevent;

import jakarta.enterprise.context.ApplicationScoped;
import org.handrail.configuration.Setting;
import org.handrail.secrecy.Vault;

/** The vault of what senders sent, opened once. */
@ApplicationScoped
class MessageVault {
    private Vault vault;

    synchronized Vault get() {
        if (vault == null) {
            vault = Vault.of(Setting.EVENT_KEY);
        }
        return vault;
    }
}
