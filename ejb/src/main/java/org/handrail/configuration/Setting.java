package org.handrail.configuration;

import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Every setting, with its default and meaning. Read through MicroProfile Config: a system property under {@link #key()},
 * or an environment variable under {@link #environmentVariable()}. {@code config/settings.md} documents the same list.
 */
public enum Setting {
    MODE(
            "handrail.mode",
            "production",
            "demo or production; ./run alone is a demo. production refuses demo accounts, the demo token and missing keys"),
    ADDRESS(
            "handrail.address",
            "0.0.0.0",
            "address to listen on in production; outside production it is always 127.0.0.1"),
    DB_URL("handrail.db.url", null, "JDBC URL of the PostgreSQL database; when not set, ./run starts its own"),
    DB_OWNER("handrail.db.owner", null, "owner of the schema, used only to migrate"),
    DB_OWNER_PASSWORD("handrail.db.owner.password", null, "password of the owner"),
    DB_EVENT_PASSWORD("handrail.db.event.password", null, "password of the role handrail_event"),
    DB_SUPPORT_PASSWORD("handrail.db.support.password", null, "password of the role handrail_support"),
    DB_OCCUPATIONAL_PASSWORD("handrail.db.occupational.password", null, "password of the role handrail_occupational"),
    DB_REVIEW_PASSWORD("handrail.db.review.password", null, "password of the role handrail_review"),
    DB_AUDIT_PASSWORD("handrail.db.audit.password", null, "password of the role handrail_audit"),
    EVENT_KEY(
            "handrail.event.key",
            null,
            "Tink keyset (AEAD, base64 of its JSON) for the messages of senders, kept as they came"),
    SUPPORT_KEY(
            "handrail.support.key",
            null,
            "Tink keyset (AEAD, base64 of its JSON) kept for support, which stores no free text about a person today"),
    OCCUPATIONAL_KEY(
            "handrail.occupational.key",
            null,
            "Tink keyset (AEAD, base64 of its JSON) for free text of occupational health"),
    EHR_TOKEN("handrail.ehr.token", null, "bearer token of the sender 'default'"),
    FHIR_MAX_BODY(
            "handrail.fhir.max-body", "10485760", "largest FHIR request in bytes; a larger one is answered with 413"),
    FHIR_MAX_ENTRIES(
            "handrail.fhir.max-entries", "500", "most entries of a FHIR Bundle; one with more is answered with 413"),
    EHR_FETCH(
            "handrail.ehr.fetch",
            null,
            "JSON file with the FHIR servers of the senders; what an event refers to and was not sent is read there"),
    LINK_LONG_STAY(
            "handrail.link.long-stay",
            "PT12H",
            "a longer stay of a patient only suggests its participants, unless they have a time of their own"),
    COUNTRY("handrail.country", "FR", "country whose helplines and emergency numbers are shown: FR, GB, US or EU"),
    TIME_ZONE("handrail.time-zone", "Europe/Paris", "time zone of the pages"),
    CONFIG_DIR(
            "handrail.config.dir",
            null,
            "directory with instruments and helplines; when not set, those shipped inside"),
    LEAVE_URL("handrail.leave-url", "https://www.bbc.com/weather", "neutral page that \"Leave this page\" goes to"),
    DPO_CONTACT(
            "handrail.dpo.contact",
            null,
            "telephone or address of the data protection officer, shown beside the ledger"),
    LEDGER_NAMES(
            "handrail.ledger.names",
            "false",
            "true shows people the names in their own ledger, where hospital and works council agree; else roles only"),
    MAIL_HOST("handrail.mail.host", null, "SMTP server for notices; when not set, notices are shown on pages only"),
    MAIL_PORT("handrail.mail.port", "25", "port of the SMTP server"),
    MAIL_FROM("handrail.mail.from", "handrail@localhost", "sender address of notices"),
    BASE_URL("handrail.base-url", "http://127.0.0.1:8080/", "address of the site, as notices give it"),
    PROGRAMME_CONTACT("handrail.programme.contact", null, "telephone or room of the support programme, shown to staff"),
    SUPPORT_CHECK_INS(
            "handrail.support.check-ins",
            "PT72H,P7D,P28D,P90D,P180D,P365D",
            "when people are asked how it goes, as ISO-8601 durations after the offer"),
    SUPPORT_PEER_WITHIN("handrail.support.peer-within", "PT24H", "time in which the programme lead picks a peer"),
    SUPPORT_CONTACT_WITHIN(
            "handrail.support.contact-within", "PT48H", "time in which a peer makes contact, from being picked"),
    SUPPORT_OCCUPATIONAL_HEALTH_WITHIN(
            "handrail.support.occupational-health-within", "P3D", "time in which occupational health makes contact"),
    HELP_CALL_AGAIN("handrail.help-call.again", "PT5M", "how often the people on call are told until somebody answers"),
    HELP_CALL_REACH_WITHIN(
            "handrail.help-call.reach-within",
            "PT15M",
            "time to reach the person after answering; later the call is open again");

    /** What the demo's sender shows. Known to everybody, so worth nothing in production. */
    public static final String DEMO_TOKEN = "demo-ehr-token";

    private final String key;
    private final String defaultValue;
    private final String meaning;

    Setting(String key, String defaultValue, String meaning) {
        this.key = key;
        this.defaultValue = defaultValue;
        this.meaning = meaning;
    }

    public String key() {
        return key;
    }

    /** The default, or null where there is none. */
    public String defaultValue() {
        return defaultValue;
    }

    /** One line for the operator. */
    public String meaning() {
        return meaning;
    }

    /** The name under which MicroProfile Config finds the setting in the environment. */
    public String environmentVariable() {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /**
     * Whether real people work here: everywhere but in a demo that was asked for by its word.
     *
     * @throws IllegalStateException for any word but demo and production, because a slip of the pen must not open the demo
     */
    public static boolean production() {
        return production(MODE.value());
    }

    static boolean production(String mode) {
        return switch (mode) {
            case "production" -> true;
            case "demo" -> false;
            default ->
                throw new IllegalStateException(
                        MODE.environmentVariable() + " must be demo or production, not " + mode + ".");
        };
    }

    /** The value, or the default, or nothing. A blank value counts as not set. */
    public Optional<String> find() {
        return ConfigProvider.getConfig()
                .getOptionalValue(key, String.class)
                .filter(value -> !value.isBlank())
                .or(() -> Optional.ofNullable(defaultValue));
    }

    /**
     * The value or the default.
     *
     * @throws IllegalStateException naming the setting when there is neither
     */
    public String value() {
        return find().orElseThrow(() -> new IllegalStateException(
                "The setting " + key + " (environment: " + environmentVariable() + ") is missing: " + meaning + "."));
    }
}
