package org.handrail.failure;

/** The caller may not do this. */
public class NotAllowed extends HandrailException {
    /**
     * @param key key of the sentence in the bundle of this package
     * @param arguments what the sentence names
     */
    public NotAllowed(String key, Object... arguments) {
        super(key, arguments);
    }
}
