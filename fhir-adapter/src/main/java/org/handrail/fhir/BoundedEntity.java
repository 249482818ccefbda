package org.handrail.fhir;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.apache.http.HttpEntity;
import org.apache.http.client.HttpClient;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.entity.HttpEntityWrapper;
import org.apache.http.impl.client.HttpClientBuilder;

/** The body of another server's answer, cut off where it grows too large or drips too slowly. */
final class BoundedEntity extends HttpEntityWrapper {
    private final long most;
    private final long latest;

    private BoundedEntity(HttpEntity answer, long most, Duration whole) {
        super(answer);
        this.most = most;
        this.latest = System.nanoTime() + whole.toNanos();
    }

    /** Larger than we take. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Slower than we wait. */
    static final class TooSlow extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** A client that follows no redirect, keeps no cookies, and reads no more and no longer than the limits say. */
    static HttpClient client(EhrClient.Limits limits) {
        int whole = Math.toIntExact(limits.whole().toMillis());
        int connect = Math.toIntExact(limits.connect().toMillis());
        return HttpClientBuilder.create()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .setMaxConnPerRoute(4)
                .setMaxConnTotal(20)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectTimeout(connect)
                        .setConnectionRequestTimeout(connect)
                        .setSocketTimeout(whole)
                        .build())
                .addInterceptorLast((org.apache.http.HttpResponse answer, org.apache.http.protocol.HttpContext c) -> {
                    if (answer.getEntity() != null) {
                        answer.setEntity(new BoundedEntity(answer.getEntity(), limits.bytes(), limits.whole()));
                    }
                })
                .build();
    }

    @Override
    public InputStream getContent() throws IOException {
        return new FilterInputStream(super.getContent()) {
            private long read;

            @Override
            public int read() throws IOException {
                return counted(super.read(), 1);
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int got = super.read(into, offset, length);
                return counted(got, got);
            }

            private int counted(int result, int bytes) throws IOException {
                read += Math.max(0, bytes);
                if (read > most) {
                    throw new TooLarge();
                }
                if (System.nanoTime() - latest > 0) {
                    throw new TooSlow();
                }
                return result;
            }
        };
    }
}
