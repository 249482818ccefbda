package org.handrail.web.signin;

import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import org.handrail.account.Role;

/** The roles of the application, those of the machines too. */
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
