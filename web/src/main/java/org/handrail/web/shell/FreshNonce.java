package org.handrail.web.shell;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.RequestDispatcher;
import java.util.Map;
import org.primefaces.context.PrimeFacesContext;

/**
 * Forms work without JavaScript: PrimeFaces refuses every form that its own script has not given the nonce of the page.
 * A full page gets a new nonce in any case, so an ordinary form may come without; PrimeFaces makes one where it believes
 * in a forward.
 */
public class FreshNonce implements PhaseListener {
    private static final String NONCE = "primefaces.nonce";

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void beforePhase(PhaseEvent event) {}

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        if (faces.getViewRoot() == null
                || !faces.isPostback()
                || faces.getPartialViewContext().isAjaxRequest()
                || faces.getExternalContext().getRequestParameterMap().containsKey(NONCE)) {
            return;
        }
        Map<String, Object> view = faces.getViewRoot().getViewMap(false);
        if (view != null) {
            view.remove(NONCE);
        }
        Map<String, Object> request = faces.getExternalContext().getRequestMap();
        Object forwarded = request.putIfAbsent(RequestDispatcher.FORWARD_REQUEST_URI, "");
        PrimeFacesContext.getCspState(faces).getNonce();
        if (forwarded == null) {
            request.remove(RequestDispatcher.FORWARD_REQUEST_URI);
        }
    }
}
