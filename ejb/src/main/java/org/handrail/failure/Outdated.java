package org.handrail.failure;

/** What the caller assumed of the records, a version or that there is at most one, does not hold. */
public class Outdated extends HandrailException {
    /**
     * @param key key of the sentence in the bundle of this package
     * @param arguments what the sentence names
     */
    public Outdated(String key, Object... arguments) {
        super(key, arguments);
    }
}
