package org.handrail.notification;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The words of a notice: the same for everybody, with the address of the site's first page and nothing else. */
record Letter(String subject, String text) {
    static Letter of(NoticeKind kind, Locale language, String site) {
        ResourceBundle words = ResourceBundle.getBundle(
                "org.handrail.notification.Notices",
                language,
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES)); // never the language of the machine
        return new Letter(
                words.getString(kind + ".subject"),
                new MessageFormat(words.getString(kind + ".text"), language).format(new Object[] {site}));
    }
}
