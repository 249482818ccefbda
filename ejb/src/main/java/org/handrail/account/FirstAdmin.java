package org.handrail.account;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.handrail.configuration.Setting;

/**
 * Makes the first admin where no account exists, and tells its one-time password through the system property
 * {@value #PASSWORD}, from which the launcher prints it once; it goes to no log.
 */
@Singleton
@Startup
@DependsOn("ProductionGuard")
public class FirstAdmin {
    static final String PASSWORD = "handrail.first-admin.password";

    @Inject
    private Accounts accounts;

    @PostConstruct
    void make() {
        boolean demo = !Setting.production();
        accounts.createFirstAdmin(demo).ifPresent(password -> System.setProperty(PASSWORD, password));
    }
}
