package org.handrail.web.me;

import jakarta.faces.context.FacesContext;
import java.util.UUID;

/**
 * The record that a page is about, from the address or, when a form comes back, from the form: known from the first phase
 * on, so that what is shown by it takes part in the form.
 */
final class Parameter {
    private Parameter() {}

    /** Null where there is none, or it is not an id. */
    static UUID id(String name) {
        String value = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
        try {
            return value == null ? null : UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
