package org.handrail.web.shell;

import java.util.regex.Pattern;

/** Pages of a person's own, from which one must be able to leave without a trace (E1). */
public final class PersonalPages {
    private static final Pattern PERSONAL = Pattern.compile("/(me|peer)/.*|/(help|leaving)(\\.xhtml)?");

    /** Whoever needs help now reads nothing else first. */
    private static final Pattern HELP = Pattern.compile("/(help|leaving|me/now)(\\.xhtml)?");

    private PersonalPages() {}

    /** @param path path within the application, such as {@code /me/index.xhtml} */
    public static boolean include(String path) {
        return PERSONAL.matcher(path).matches();
    }

    /** Whether the way out must be known before this page is opened. */
    public static boolean areEnteredKnowingTheWayOut(String path) {
        return include(path) && !HELP.matcher(path).matches();
    }
}
