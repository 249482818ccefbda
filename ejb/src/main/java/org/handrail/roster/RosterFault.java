package org.handrail.roster;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Why a row is refused.
 *
 * @param column title of the column, null when it is about the whole row
 * @param key key of the sentence in the bundle of this package
 * @param arguments what the sentence names
 */
public record RosterFault(String column, String key, List<String> arguments) {
    static RosterFault in(RosterColumn column, String key, String... arguments) {
        return new RosterFault(column == null ? null : column.title(), key, List.of(arguments));
    }

    /** The column and what is wrong with it, and what to write instead. */
    public String sentence(Locale locale) {
        ResourceBundle bundle =
                ResourceBundle.getBundle("org.handrail.roster.Roster", locale, RosterFault.class.getClassLoader());
        String sentence = new MessageFormat(bundle.getString(key), locale).format(arguments.toArray());
        return column == null ? sentence : column + ": " + sentence;
    }
}
