package org.handrail.account;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.handrail.configuration.Setting;
import org.handrail.secrecy.Vault;

/**
 * A start with a mode that does not exist is refused, and a start for real people refuses what belongs to the demo, and missing keys, saying which. The launcher asks the same
 * before it starts; this is for Payara Server.
 */
@Singleton
@Startup
public class ProductionGuard {
    @Inject
    private Accounts accounts;

    @PostConstruct
    void check() {
        if (!Setting.production()) {
            return;
        }
        Vault.of(Setting.EVENT_KEY);
        Vault.of(Setting.SUPPORT_KEY);
        Vault.of(Setting.OCCUPATIONAL_KEY);
        if (Setting.EHR_TOKEN.find().filter(Setting.DEMO_TOKEN::equals).isPresent()) {
            throw new IllegalStateException("In production the token of the demo is refused; set another "
                    + Setting.EHR_TOKEN.environmentVariable() + ".");
        }
        if (accounts.demoAccountsExist()) {
            throw new IllegalStateException(
                    "In production this database is refused: it holds demo accounts; use a new one.");
        }
    }
}
