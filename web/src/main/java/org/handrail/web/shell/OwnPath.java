package org.handrail.web.shell;

import java.util.regex.Pattern;

/** Where a page may send its reader on to: within this application only. */
public final class OwnPath {
    /** No scheme, no host. */
    private static final Pattern OWN = Pattern.compile("/(?![/\\\\])[^\\s\\\\]*");

    private OwnPath() {}

    /**
     * @param asked what the request carried, may be null
     * @return {@code asked} when it is a path of ours, else {@code otherwise}
     */
    public static String of(String asked, String otherwise) {
        return asked != null && OWN.matcher(asked).matches() ? asked : otherwise;
    }
}
