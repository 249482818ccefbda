package org.handrail.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.regex.Pattern;

/**
 * The Content-Security-Policy of a Faces page. PrimeFaces asks for it and adds the nonce of its own scripts at the end,
 * so {@code script-src} stands last. Only work pages may carry inline styles, which PrimeFaces needs (E9).
 */
@Named
@RequestScoped
public class PagePolicy {
    /** For everything that is not a Faces page. */
    static final String STRICT =
            "default-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; object-src 'none';"
                    + " base-uri 'self'; form-action 'self'; frame-ancestors 'none'; script-src 'self'";

    private static final Pattern WORK = Pattern.compile("/(oh|risk|review|manager|lead|audit|admin)/.*");

    public String getText() {
        String view = FacesContext.getCurrentInstance().getViewRoot().getViewId();
        return WORK.matcher(view).matches()
                ? STRICT.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
                : STRICT;
    }
}
