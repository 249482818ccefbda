package org.handrail.sender;

import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.handrail.configuration.Setting;

/**
 * The tokens that stand in the settings: {@code HANDRAIL_EHR_TOKEN} is the sender {@code default} in every mode; the token
 * of the demo is the sender {@code demo-ehr} in demo mode, and worth nothing in production, whoever configured it.
 */
final class SettingsTokens {
    static final String DEFAULT = "default";
    static final String DEMO = "demo-ehr";

    private final Map<String, byte[]> hashes = new LinkedHashMap<>();

    private SettingsTokens() {}

    static SettingsTokens configured() {
        return of(Setting.production(), Setting.EHR_TOKEN.find());
    }

    static SettingsTokens of(boolean production, Optional<String> token) {
        SettingsTokens all = new SettingsTokens();
        if (!production) {
            all.hashes.put(DEMO, Token.hash(Setting.DEMO_TOKEN));
        }
        token.filter(t -> !Setting.DEMO_TOKEN.equals(t)).ifPresent(t -> all.hashes.put(DEFAULT, Token.hash(t)));
        return all;
    }

    /** Name of the sender whose token has this hash. Takes as long for every wrong one. */
    Optional<String> senderWith(byte[] hash) {
        String found = null;
        for (Map.Entry<String, byte[]> one : hashes.entrySet()) {
            if (MessageDigest.isEqual(one.getValue(), hash)) {
                found = one.getKey();
            }
        }
        return Optional.ofNullable(found);
    }

    boolean has(String sender) {
        return hashes.containsKey(sender);
    }
}
