package org.handrail.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import org.handrail.account.Accounts;

/** Tells the container who may sign in; the groups of an account are its roles. */
@ApplicationScoped
public class AccountStore implements IdentityStore {
    @Inject
    private Accounts accounts;

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof UsernamePasswordCredential given)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        return accounts.signIn(given.getCaller(), given.getPassword().getValue())
                .map(account -> new CredentialValidationResult(account.username(), account.roles()))
                .orElse(CredentialValidationResult.INVALID_RESULT);
    }
}
