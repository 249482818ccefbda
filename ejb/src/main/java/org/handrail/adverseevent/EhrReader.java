package org.handrail.adverseevent;

/** Reads from a sender's own FHIR server. The FHIR adapter has the one that is used. */
public interface EhrReader {
    /**
     * Reads one resource and stores it as if the sender had sent it.
     *
     * @throws FetchFailed when it can't be had
     */
    void bring(EhrAddress from, MissingTarget target) throws FetchFailed;
}
