package org.handrail.web.shell;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIData;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import java.util.EnumSet;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ties every field to its hint and its error, which {@code hr:field} writes beside it, for screen readers. */
public class FieldHints implements SystemEventListener {
    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIViewRoot;
    }

    @Override
    public void processEvent(SystemEvent event) {
        FacesContext faces = FacesContext.getCurrentInstance();
        VisitContext everyField = VisitContext.createVisitContext(faces, null, EnumSet.of(VisitHint.SKIP_ITERATION));
        faces.getViewRoot().visitTree(everyField, (context, component) -> {
            if (repeats(component)) {
                return VisitResult.REJECT;
            }
            if (component instanceof UIInput input && !isGroup(input)) {
                describe(faces, input);
            }
            return VisitResult.ACCEPT;
        });
    }

    /** Radios and checkboxes: their legend stands for them, and Faces would repeat the attributes on every part. */
    static boolean isGroup(UIInput input) {
        String kind = String.valueOf(input.getRendererType());
        return kind.endsWith("Radio") || kind.endsWith("ManyCheckbox");
    }

    /** Within a repetition one component stands for many fields, and what its expressions speak of is not there now. */
    private static boolean repeats(UIComponent component) {
        return component instanceof UIData
                || component.getClass().getSimpleName().equals("UIRepeat");
    }

    private static void describe(FacesContext faces, UIInput input) {
        boolean wrong = faces.getMessages(input.getClientId(faces)).hasNext();
        String notes = Stream.of(beside(input, "-hint"), wrong ? beside(input, "-error") : null)
                .filter(note -> note != null && note.isRendered())
                .map(note -> note.getClientId(faces))
                .collect(Collectors.joining(" "));
        Map<String, Object> attributes = input.getPassThroughAttributes(true);
        if (!notes.isEmpty() || beside(input, "-error") != null) {
            put(attributes, "aria-describedby", notes.isEmpty() ? null : notes);
        }
        put(attributes, "aria-invalid", wrong ? "true" : null);
    }

    private static UIComponent beside(UIInput input, String suffix) {
        return input.getParent() == null ? null : input.findComponent(input.getId() + suffix);
    }

    private static void put(Map<String, Object> attributes, String name, String value) {
        if (value == null) {
            attributes.remove(name);
        } else {
            attributes.put(name, value);
        }
    }
}
