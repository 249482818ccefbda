package org.handrail.adverseevent;

/** A resource could not be brought; without the other side's words, which may name people. */
public class FetchFailed extends Exception {
    private static final long serialVersionUID = 1L;
    private final FetchFailure why;

    public FetchFailed(FetchFailure why, Throwable cause) {
        super(why.name(), cause);
        this.why = why;
    }

    public FetchFailure why() {
        return why;
    }
}
