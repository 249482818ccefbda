package org.handrail.web.shell;

import jakarta.ejb.EJBAccessException;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import org.handrail.failure.HandrailException;

/**
 * The one mapper from failures of the core to pages. A failure in an action becomes a message on the same page, with
 * everything that was typed still there. A form whose page was forgotten leads to that page anew, or to signing in.
 * Anything else goes on to the error page.
 */
class FailureHandler extends ExceptionHandlerWrapper {
    FailureHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext faces = FacesContext.getCurrentInstance();
        for (Iterator<ExceptionQueuedEvent> events =
                        getUnhandledExceptionQueuedEvents().iterator();
                events.hasNext(); ) {
            Throwable thrown = events.next().getContext().getException();
            Optional<HandrailException> failure = failureIn(thrown);
            if (thrown instanceof ViewExpiredException expired) {
                startAnew(faces, expired.getViewId());
                events.remove();
            } else if (failure.isPresent()
                    && faces.isPostback()
                    && faces.getCurrentPhaseId() == PhaseId.INVOKE_APPLICATION) {
                String sentence = failure.get().sentence(faces.getViewRoot().getLocale());
                faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
                events.remove();
            }
        }
        getWrapped().handle();
    }

    private static void startAnew(FacesContext faces, String view) {
        ExternalContext external = faces.getExternalContext();
        boolean signedIn = external.getUserPrincipal() != null;
        String query = external.getRequest() instanceof HttpServletRequest request && request.getQueryString() != null
                ? "?" + request.getQueryString()
                : "";
        String page = view.replaceFirst("(index)?\\.xhtml$", "");
        boolean open = signedIn || "/signin".equals(page) || "/help".equals(page);
        try {
            external.redirect(external.getRequestContextPath() + (open ? page + query : "/signin"));
        } catch (IOException e) {
            throw new FacesException(e);
        }
        faces.responseComplete();
    }

    /** What the core refused; two who changed the same record at the same moment are refused by the database alone. */
    static Optional<HandrailException> failureIn(Throwable thrown) {
        return HandrailException.in(thrown);
    }

    /** The core refused the caller's role. */
    static boolean isAccessRefused(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof EJBAccessException) {
                return true;
            }
        }
        return false;
    }
}
