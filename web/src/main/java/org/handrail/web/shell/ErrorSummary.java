package org.handrail.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The error messages of this request, for the summary on top of the page (E2). */
@Named
@RequestScoped
public class ErrorSummary {
    /** One error: its sentence and the client id of its field, null for the whole form. */
    public record Line(String text, String field) {
        public String getText() {
            return text;
        }

        public String getField() {
            return field;
        }
    }

    public List<Line> getLines() {
        FacesContext faces = FacesContext.getCurrentInstance();
        List<Line> lines = new ArrayList<>();
        Iterator<String> ids = faces.getClientIdsWithMessages();
        while (ids.hasNext()) {
            String id = ids.next();
            for (FacesMessage message : faces.getMessageList(id)) {
                if (message.getSeverity().compareTo(FacesMessage.SEVERITY_WARN) >= 0) {
                    lines.add(new Line(message.getSummary(), id == null ? null : firstFocus(faces, id)));
                }
            }
        }
        return lines;
    }

    /** A group of radios or checkboxes can't take the focus itself: its first choice does. */
    private static String firstFocus(FacesContext faces, String id) {
        UIComponent component = faces.getViewRoot().findComponent(":" + id);
        return component instanceof UIInput input && FieldHints.isGroup(input) ? id + ":0" : id;
    }
}
