package org.handrail.fhir;

import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * The word by which a sender asks for the next page: what was asked and where the last page ended, opaque, good for ever
 * and only for the sender who got it. It opens nothing that the sender could not ask for anyway.
 */
final class Cursor {
    /** Name of the parameter. */
    static final String PARAMETER = "_cursor";

    private static final int MARK = 12;
    private static final String BREAK = "\n";

    private Cursor() {}

    static String of(String sender, List<String> lines) {
        byte[] told = String.join(BREAK, lines).getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(mark(sender, told), MARK + told.length);
        System.arraycopy(told, 0, all, MARK, told.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /** @throws ResourceGoneException when it is none, or another sender's */
    static List<String> read(String sender, String cursor) {
        byte[] all;
        try {
            all = Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            throw gone();
        }
        if (all.length <= MARK) {
            throw gone();
        }
        byte[] told = Arrays.copyOfRange(all, MARK, all.length);
        if (!MessageDigest.isEqual(mark(sender, told), Arrays.copyOf(all, MARK))) {
            throw gone();
        }
        return List.of(new String(told, StandardCharsets.UTF_8).split(BREAK, -1));
    }

    static ResourceGoneException gone() {
        return new ResourceGoneException(
                "This page is not there. Take the next link as it was given to you, or send the search again.");
    }

    private static byte[] mark(String sender, byte[] told) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(("page of " + sender + BREAK).getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(digest.digest(told), MARK);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
