package org.handrail.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.client.apache.ApacheRestfulClientFactory;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;
import ca.uhn.fhir.rest.client.exceptions.FhirClientConnectionException;
import ca.uhn.fhir.rest.client.exceptions.NonFhirResponseException;
import ca.uhn.fhir.rest.client.interceptor.SimpleRequestHeaderInterceptor;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import dev.failsafe.CircuitBreaker;
import dev.failsafe.CircuitBreakerOpenException;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.http.conn.ConnectTimeoutException;
import org.handrail.adverseevent.EhrAddress;
import org.handrail.adverseevent.EhrReader;
import org.handrail.adverseevent.FetchFailed;
import org.handrail.adverseevent.FetchFailure;
import org.handrail.adverseevent.MissingTarget;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Resource;

/**
 * Reads from the FHIR servers of the senders and stores by the same door as what they push. A short retry bridges a hiccup;
 * a server that fails again and again is left alone for a while, each sender for itself. Only types that we take and ids that
 * are ids are asked for, at the configured address alone, and no redirect is followed.
 */
final class EhrClient implements EhrReader {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");
    private static final int FAILURES_UNTIL_PAUSE = 5;

    private final Map<String, CircuitBreaker<Resource>> breakers = new ConcurrentHashMap<>();
    private final Writes writes;
    private final Limits limits;
    private FhirContext r4;

    /**
     * @param connect longest time to connect
     * @param whole longest time for one answer from its first to its last byte
     * @param bytes largest answer
     * @param pause how long a server is left alone that fails again and again
     */
    record Limits(Duration connect, Duration whole, long bytes, Duration pause) {
        static final Limits USUAL =
                new Limits(Duration.ofSeconds(3), Duration.ofSeconds(10), 1_000_000, Duration.ofSeconds(30));
    }

    EhrClient(Writes writes) {
        this(writes, Limits.USUAL);
    }

    EhrClient(Writes writes, Limits limits) {
        this.writes = writes;
        this.limits = limits;
    }

    @Override
    public void bring(EhrAddress from, MissingTarget target) throws FetchFailed {
        store(read(from, target), target);
    }

    /** The resource that was asked for, whole and of the right type. */
    Resource read(EhrAddress from, MissingTarget target) throws FetchFailed {
        if (!ID.matcher(target.id()).matches()) {
            throw new FetchFailed(FetchFailure.NOT_THERE, null);
        }
        CircuitBreaker<Resource> breaker = breakers.computeIfAbsent(from.sender(), sender -> breaker());
        try {
            return Failsafe.with(retry(), breaker).get(() -> ask(from, target));
        } catch (CircuitBreakerOpenException e) {
            throw new FetchFailed(FetchFailure.PAUSED, null);
        } catch (FailsafeException e) {
            if (e.getCause() instanceof FetchFailed failed) {
                throw failed;
            }
            throw e;
        }
    }

    private CircuitBreaker<Resource> breaker() {
        return CircuitBreaker.<Resource>builder()
                .handleIf(EhrClient::isTheServersState)
                .withFailureThreshold(FAILURES_UNTIL_PAUSE)
                .withDelay(limits.pause())
                .build();
    }

    private static RetryPolicy<Resource> retry() {
        return RetryPolicy.<Resource>builder()
                .handleIf(EhrClient::isPassing)
                .withMaxRetries(2)
                .withBackoff(200, 2_000, ChronoUnit.MILLIS)
                .withJitter(0.3)
                .build();
    }

    /** A slow server is not asked again at once. */
    private static boolean isPassing(Throwable thrown) {
        return thrown instanceof FetchFailed failed
                && (failed.why() == FetchFailure.UNREACHABLE || failed.why() == FetchFailure.SERVER_ERROR);
    }

    private static boolean isTheServersState(Throwable thrown) {
        return isPassing(thrown) || (thrown instanceof FetchFailed failed && failed.why() == FetchFailure.SLOW);
    }

    private Resource ask(EhrAddress from, MissingTarget target) throws FetchFailed {
        Resource read;
        try {
            read = (Resource) client(from)
                    .read()
                    .resource(target.type())
                    .withId(target.id())
                    .encodedJson()
                    .execute();
        } catch (FhirClientConnectionException e) {
            throw new FetchFailed(whyNoAnswer(e), e);
        } catch (NonFhirResponseException | DataFormatException e) {
            throw new FetchFailed(whyUnreadable(e), e);
        } catch (BaseServerResponseException e) {
            throw new FetchFailed(whyRefused(e.getStatusCode()), e);
        }
        boolean asked = target.type().equals(read.fhirType())
                && target.id().equals(read.getIdElement().getIdPart());
        if (!asked) {
            throw new FetchFailed(FetchFailure.NOT_AS_ASKED, null);
        }
        return read;
    }

    private static FetchFailure whyRefused(int status) {
        return switch (status) {
            case 401, 403 -> FetchFailure.REFUSED;
            case 404, 410 -> FetchFailure.NOT_THERE;
            case 429 -> FetchFailure.SERVER_ERROR;
            default -> status >= 500 ? FetchFailure.SERVER_ERROR : FetchFailure.UNREADABLE;
        };
    }

    private static FetchFailure whyNoAnswer(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof BoundedEntity.TooLarge) {
                return FetchFailure.TOO_LARGE;
            }
            if (cause instanceof BoundedEntity.TooSlow
                    || (cause instanceof SocketTimeoutException && !(cause instanceof ConnectTimeoutException))) {
                return FetchFailure.SLOW;
            }
            if (cause instanceof DataFormatException) {
                return whyUnreadable(cause);
            }
        }
        return FetchFailure.UNREACHABLE;
    }

    private static FetchFailure whyUnreadable(Throwable thrown) {
        boolean other = String.valueOf(thrown.getMessage()).contains("ncorrect resource type");
        return other ? FetchFailure.NOT_AS_ASKED : FetchFailure.UNREADABLE;
    }

    private IGenericClient client(EhrAddress from) {
        IGenericClient client = context().newRestfulGenericClient(from.base());
        client.setEncoding(EncodingEnum.JSON);
        if (from.authorization() != null) {
            client.registerInterceptor(new SimpleRequestHeaderInterceptor("Authorization", from.authorization()));
        }
        return client;
    }

    /** Made when first needed: most hospitals push everything. */
    private synchronized FhirContext context() {
        if (r4 == null) {
            FhirContext made = StrictR4.context();
            ApacheRestfulClientFactory clients = new ApacheRestfulClientFactory(made);
            clients.setServerValidationMode(ServerValidationModeEnum.NEVER);
            clients.setHttpClient(BoundedEntity.client(limits));
            made.setRestfulClientFactory(clients);
            r4 = made;
        }
        return r4;
    }

    private void store(Resource read, MissingTarget target) throws FetchFailed {
        if (!(read instanceof DomainResource told)) {
            throw new FetchFailed(FetchFailure.NOT_AS_ASKED, null);
        }
        try {
            writes.put(target.source(), target.id(), told);
        } catch (BaseServerResponseException e) {
            throw new FetchFailed(FetchFailure.UNREADABLE, e);
        }
    }
}
