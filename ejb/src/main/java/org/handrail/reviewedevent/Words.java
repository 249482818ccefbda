package org.handrail.reviewedevent;

import org.handrail.failure.InvalidInput;

/** Words that somebody wrote, brought to one shape and length before they are kept. */
public final class Words {
    private Words() {}

    /**
     * The words without blanks around them and with plain line ends.
     *
     * @param most longest length allowed, in characters
     * @param key the sentences {@code key.missing} and {@code key.tooLong} tell what to change
     */
    public static String required(String written, int most, String key) {
        String words = tidy(written);
        if (words.isEmpty()) {
            throw new InvalidInput(key + ".missing");
        }
        return within(words, most, key);
    }

    /** As {@link #required}, but nothing written gives null. */
    public static String optional(String written, int most, String key) {
        String words = tidy(written);
        return words.isEmpty() ? null : within(words, most, key);
    }

    private static String tidy(String written) {
        return written == null
                ? ""
                : written.replace("\r\n", "\n").replace("\u0000", "").strip();
    }

    private static String within(String words, int most, String key) {
        if (words.length() > most) {
            throw new InvalidInput(key + ".tooLong", most);
        }
        return words;
    }
}
