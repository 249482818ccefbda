package org.handrail.micro;

/** A reason not to start, in one sentence that says what to do about it. */
public final class Refusal extends RuntimeException {
    /** @param sentence shown as it is; the process then ends with 1 */
    public Refusal(String sentence) {
        super(sentence);
    }

    /** @param cause for those who debug the launcher; only the sentence is shown */
    public Refusal(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
