package org.handrail.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import org.handrail.adverseevent.EhrAddress;
import org.handrail.adverseevent.FetchFailed;
import org.handrail.adverseevent.FetchFailure;
import org.handrail.adverseevent.MissingTarget;
import org.hl7.fhir.r4.model.Practitioner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading from a sender's own server: one that behaves, is slow, is down, or lies. */
class EhrClientTest {
    private static final EhrClient.Limits LIMITS =
            new EhrClient.Limits(Duration.ofMillis(500), Duration.ofMillis(1_000), 1_000_000, Duration.ofMillis(700));

    private final EhrClient client = new EhrClient(null, LIMITS);
    private SecondEhr ehr;

    @BeforeEach
    void start() throws Exception {
        ehr = new SecondEhr();
    }

    @AfterEach
    void stop() throws Exception {
        ehr.stop();
    }

    @Test
    void whoIsAskedForComesAndOurSecretGoesWithTheQuestion() throws FetchFailed {
        Practitioner person = (Practitioner) client.read(at(ehr.base()), practitioner("known"));
        assertThat(person.getIdentifierFirstRep().getValue()).isEqualTo("7");
        assertThat(ehr.asked()).containsExactly("known Bearer secret");
    }

    @ParameterizedTest
    @CsvSource({"gone,NOT_THERE", "slow,SLOW", "other,NOT_AS_ASKED", "huge,TOO_LARGE"})
    void aServerThatIsSlowOrWrongIsToldApart(String id, FetchFailure why) {
        assertThat(failure(ehr.base(), id)).isEqualTo(why);
    }

    @ParameterizedTest
    @CsvSource({
        "html,UNREADABLE",
        "garbage,UNREADABLE",
        "type,NOT_AS_ASKED",
        "refused,REFUSED",
        "elsewhere,UNREADABLE",
        "drip,SLOW"
    })
    void whatIsNotFhirNeverComesIn(String id, FetchFailure why) {
        assertThat(failure(ehr.raw(), id)).isEqualTo(why);
    }

    @Test
    void aRedirectIsNotFollowed() {
        failure(ehr.raw(), "elsewhere");
        assertThat(ehr.asked()).containsExactly("elsewhere");
    }

    @Test
    void aServerThatIsDownIsUnreachable() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        assertThat(failure("http://127.0.0.1:" + port + "/fhir", "known")).isEqualTo(FetchFailure.UNREACHABLE);
    }

    @Test
    void aHiccupIsBridged() throws FetchFailed {
        ehr.breaks();
        Thread repair = new Thread(() -> {
            while (ehr.asked().isEmpty()) {
                Thread.onSpinWait();
            }
            ehr.recovers();
        });
        repair.start();
        assertThat(client.read(at(ehr.base()), practitioner("known"))).isNotNull();
        assertThat(ehr.asked()).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void aServerThatFailsAgainAndAgainIsLeftAloneForAWhileAndItsNeighboursAreNot() throws Exception {
        ehr.breaks();
        List<FetchFailure> failures = List.of(
                failure(ehr.base(), "a"), failure(ehr.base(), "b"), failure(ehr.base(), "c"), failure(ehr.base(), "d"));
        assertThat(failures).startsWith(FetchFailure.SERVER_ERROR).endsWith(FetchFailure.PAUSED);
        int asked = ehr.asked().size();
        assertThat(failure(ehr.base(), "e")).isEqualTo(FetchFailure.PAUSED);
        assertThat(ehr.asked()).hasSize(asked);
        ehr.recovers();
        EhrAddress neighbour = new EhrAddress("neighbour", ehr.base(), List.of(), null);
        assertThat(client.read(neighbour, practitioner("known"))).isNotNull();
        Thread.sleep(900);
        assertThat(client.read(at(ehr.base()), practitioner("known"))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../metadata", "a b", "a?x=1", "a/_history/1", "", "%2e%2e"})
    void whatIsNoIdIsNeverAskedFor(String id) {
        assertThat(failure(ehr.base(), id)).isEqualTo(FetchFailure.NOT_THERE);
        assertThat(ehr.asked()).isEmpty();
    }

    @Test
    void anAddressNeverShowsItsSecret() {
        assertThat(at(ehr.base()).toString()).doesNotContain("secret");
        assertThatThrownBy(() -> client.read(at(ehr.base()), practitioner("gone")))
                .satisfies(thrown -> assertThat(thrown.getMessage()).isEqualTo("NOT_THERE"));
    }

    private FetchFailure failure(String base, String id) {
        try {
            client.read(at(base), practitioner(id));
            throw new AssertionError("It came");
        } catch (FetchFailed e) {
            return e.why();
        }
    }

    private static EhrAddress at(String base) {
        return new EhrAddress("sender", base, List.of(), "Bearer secret");
    }

    private static MissingTarget practitioner(String id) {
        return new MissingTarget("sender", "Practitioner", id);
    }
}
