package org.handrail.failure;

/** What was given can't be accepted as it is; the message says what to give instead. */
public class InvalidInput extends HandrailException {
    /**
     * @param key key of the sentence in the bundle of this package
     * @param arguments what the sentence names
     */
    public InvalidInput(String key, Object... arguments) {
        super(key, arguments);
    }
}
