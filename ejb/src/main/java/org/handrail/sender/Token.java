package org.handrail.sender;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Tokens: 256 random bits, told apart from other secrets by how they begin. */
public final class Token {
    private static final String BEGINNING = "hr_";
    private static final int BYTES = 32;
    private static final int SHOWN = 9;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Token() {}

    static String make() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return BEGINNING + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** SHA-256 of a token; with so much chance in it nobody finds the token from it. */
    public static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Its first characters, by which people tell it from others: 36 of its 256 bits. */
    static String mark(String token) {
        return token.substring(0, SHOWN);
    }
}
