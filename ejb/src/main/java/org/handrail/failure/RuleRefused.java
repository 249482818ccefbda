package org.handrail.failure;

/** A rule of the field forbids this now; the message says which and what would satisfy it. */
public class RuleRefused extends HandrailException {
    /**
     * @param key key of the sentence in the bundle of this package
     * @param arguments what the sentence names
     */
    public RuleRefused(String key, Object... arguments) {
        super(key, arguments);
    }
}
