package org.handrail.web.shell;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import java.util.Iterator;
import java.util.Optional;
import org.handrail.failure.HandrailException;

/**
 * The one mapper from failures of the core to pages: a failure in an action becomes a message on the same page, with
 * everything that was typed still there. Anything else goes on to the error pages.
 */
class FailureHandler extends ExceptionHandlerWrapper {
    FailureHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext faces = FacesContext.getCurrentInstance();
        for (Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator(); events.hasNext(); ) {
            Throwable thrown = events.next().getContext().getException();
            Optional<HandrailException> failure = failureIn(thrown);
            if (failure.isPresent() && faces.getCurrentPhaseId() == PhaseId.INVOKE_APPLICATION) {
                String sentence = failure.get().sentence(faces.getViewRoot().getLocale());
                faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
                events.remove();
            }
        }
        getWrapped().handle();
    }

    static Optional<HandrailException> failureIn(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof HandrailException failure) {
                return Optional.of(failure);
            }
        }
        return Optional.empty();
    }
}
