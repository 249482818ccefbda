package org.handrail.failure;

import jakarta.ejb.ApplicationException;
import jakarta.persistence.OptimisticLockException;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** An outcome that the caller can understand and act on. The transaction is rolled back: nothing is half-applied. */
@ApplicationException(rollback = true, inherited = true)
public abstract class HandrailException extends RuntimeException {
    private static final String BUNDLE = "org.handrail.failure.Failures";
    private final String key;
    private final List<Object> arguments;

    HandrailException(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** The outcome that a chain of causes stands for; somebody else's change, found out by the database, is one too. */
    public static Optional<HandrailException> in(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof HandrailException failure) {
                return Optional.of(failure);
            }
            if (cause instanceof OptimisticLockException) {
                return Optional.of(new Conflict("changedMeanwhile"));
            }
        }
        return Optional.empty();
    }

    /** Key of the message in the bundle of this package. */
    public String key() {
        return key;
    }

    /** The sentence for people: what is wrong and what to do next. */
    public String sentence(Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, locale, HandrailException.class.getClassLoader());
        return new MessageFormat(bundle.getString(key), locale).format(arguments.toArray());
    }

    @Override
    public String getMessage() {
        return sentence(Locale.ENGLISH);
    }
}
