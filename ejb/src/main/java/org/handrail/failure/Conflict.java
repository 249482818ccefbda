package org.handrail.failure;

/** Somebody else changed the record in between, or it is no longer in a state that allows this. */
public class Conflict extends HandrailException {
    /**
     * @param key key of the sentence in the bundle of this package
     * @param arguments what the sentence names
     */
    public Conflict(String key, Object... arguments) {
        super(key, arguments);
    }
}
