package org.handrail.fhir;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handrail.configuration.Setting;

/** The systems that may send, each by the hash of its token. What one sends, no other can see or touch. */
final class Senders {
    @SuppressWarnings("ArrayRecordComponent")
    private record Sender(String name, byte[] tokenHash) {}

    private final List<Sender> senders = new ArrayList<>();

    private Senders() {}

    /** As the settings say. The demo token is worth nothing in production, whoever configured it. */
    static Senders configured() {
        return of(Setting.production(), Setting.EHR_TOKEN.find());
    }

    static Senders of(boolean production, Optional<String> token) {
        Senders all = new Senders();
        if (!production) {
            all.add("demo-ehr", Setting.DEMO_TOKEN);
        }
        token.filter(t -> !Setting.DEMO_TOKEN.equals(t)).ifPresent(t -> all.add("default", t));
        return all;
    }

    private void add(String name, String token) {
        senders.add(new Sender(name, hash(token)));
    }

    /** The sender with a token. Takes as long for every wrong token. */
    Optional<String> withToken(String token) {
        byte[] given = hash(token);
        String found = null;
        for (Sender sender : senders) {
            if (MessageDigest.isEqual(sender.tokenHash(), given)) {
                found = sender.name();
            }
        }
        return Optional.ofNullable(found);
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
