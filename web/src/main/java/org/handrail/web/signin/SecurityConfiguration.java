package org.handrail.web.signin;

import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.authentication.mechanism.http.CustomFormAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.LoginToContinue;
import org.handrail.account.Role;

/** Pages are signed in to with a form of our own; the FHIR endpoint authenticates senders by itself. */
@CustomFormAuthenticationMechanismDefinition(
        loginToContinue =
                @LoginToContinue(loginPage = "/signin", errorPage = "", useForwardToLogin = false))
@DeclareRoles({
    Role.STAFF,
    Role.STUDENT,
    Role.PEER,
    Role.OCCUPATIONAL_HEALTH,
    Role.RISK_MANAGER,
    Role.REVIEWER,
    Role.MANAGER,
    Role.PROGRAMME_LEAD,
    Role.AUDITOR,
    Role.ADMIN,
    Role.EHR,
    Role.WORKER
})
@ApplicationScoped
public class SecurityConfiguration {}
