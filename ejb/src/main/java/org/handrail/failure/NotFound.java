package org.handrail.failure;

/** There is no such record, or it is not one the caller may know of. Same answer for both. */
public class NotFound extends HandrailException {
    /**
     * @param key key of the sentence in the bundle of this package
     * @param arguments what the sentence names
     */
    public NotFound(String key, Object... arguments) {
        super(key, arguments);
    }
}
