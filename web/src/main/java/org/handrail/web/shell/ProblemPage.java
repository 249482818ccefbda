package org.handrail.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.Map;

/** What the error page says: {@code #{problem}}. */
@Named("problem")
@RequestScoped
public class ProblemPage {
    /** 400, 403, 404 or 500: the key of the words. */
    public int getKind() {
        return request().get(Problem.KIND) instanceof Integer kind ? kind : 404;
    }

    /** The reference that is in the log too; null when nobody came here through an error. */
    public String getReference() {
        return (String) request().get(Problem.REFERENCE);
    }

    private static Map<String, Object> request() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestMap();
    }
}
