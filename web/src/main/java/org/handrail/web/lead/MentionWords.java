package org.handrail.web.lead;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.handrail.adverseevent.EventView;

/** Says in plain words where somebody is named and what is known of them. */
@Named
@RequestScoped
public class MentionWords {
    private static final Set<String> PLACES =
            Set.of("subject", "contributor", "recorder", "encounter", "Encounter", "added", "suspectEntity");

    /** A place by its path: contributor[1] is contributor. */
    public String place(String path) {
        String first = path.split("[\\[.]", 2)[0];
        if (first.endsWith("xtension")) {
            return text("place.participant");
        }
        if (first.equals("resultingCondition")) {
            return text("place.condition");
        }
        return text("place." + (PLACES.contains(first) ? first : "other"));
    }

    /** Codes that describe somebody without a name, such as {@code staff-type:5;involvement:1}; empty for none. */
    public String hint(String codes) {
        return codes == null || codes.isBlank()
                ? ""
                : Arrays.stream(codes.split(";")).map(MentionWords::one).collect(Collectors.joining(", "));
    }

    /** What somebody or something is that is named and no staff that was involved. */
    public String other(EventView.Other other) {
        String key = "others." + (other.assessor() ? "assessor" : other.type());
        return text(texts().containsKey(key) ? key : "others.else");
    }

    private static String one(String code) {
        String key = "hint." + code.replace(':', '.');
        ResourceBundle texts = texts();
        if (texts.containsKey(key)) {
            return texts.getString(key);
        }
        String[] parts = code.split(":", 2);
        return texts.getString("hint." + (texts.containsKey("hint." + parts[0]) ? parts[0] : "other")) + " "
                + parts[parts.length - 1];
    }

    private static String text(String key) {
        return texts().getString(key);
    }

    private static ResourceBundle texts() {
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces.getApplication().getResourceBundle(faces, "leadEventsText");
    }
}
