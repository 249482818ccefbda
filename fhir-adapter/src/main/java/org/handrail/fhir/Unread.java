package org.handrail.fhir;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;

/** The rest of a body that is not needed: a sender over HTTP/2 waits for ever for its answer while its body waits. */
final class Unread {
    /** Whoever sends more than this to be refused may wait. */
    private static final int MOST = 64 * 1024 * 1024;

    private Unread() {}

    static void discard(HttpServletRequest request) {
        byte[] part = new byte[16 * 1024];
        try {
            InputStream rest = request.getInputStream();
            int all = 0;
            for (int read = rest.read(part); read >= 0 && all < MOST; read = rest.read(part)) {
                all += read;
            }
        } catch (IOException | IllegalStateException gone) {
            // the sender has left, or all of it was read
            return;
        }
    }
}
