package org.handrail.web.me;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import org.handrail.web.shell.User;

/** Sentences of the bundle {@code Me}, filled in. */
@RequestScoped
public class Words {
    @Inject
    private User user;

    /** @param values what the sentence names, as text */
    String say(String key, Object... values) {
        FacesContext faces = FacesContext.getCurrentInstance();
        String pattern =
                faces.getApplication().getResourceBundle(faces, "meText").getString(key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, user.getLocale()).format(values);
    }
}
