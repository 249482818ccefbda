package org.handrail.adverseevent;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.function.Supplier;
import org.handrail.account.Role;

/** One transaction for everything that a sender tells at once: all of it or nothing. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Together {
    /** What came of it; a failure is carried out of the transaction as it is, which the container would wrap and log. */
    public record Result<T>(T value, RuntimeException failure) {
        /** The value; a failure is thrown as it was. */
        public T get() {
            if (failure != null) {
                throw failure;
            }
            return value;
        }
    }

    @Resource
    private SessionContext context;

    @RolesAllowed(Role.EHR)
    public <T> Result<T> run(Supplier<T> work) {
        try {
            return new Result<>(work.get(), null);
        } catch (RuntimeException failure) {
            context.setRollbackOnly();
            return new Result<>(null, failure);
        }
    }
}
