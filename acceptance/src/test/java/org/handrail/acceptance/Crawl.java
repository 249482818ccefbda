package org.handrail.acceptance;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/** Somebody without a script who follows the links of the pages, so that every page is found as people find it. */
final class Crawl {
    private static final int MOST = 60;
    private final Server server = Server.running();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    /** Signs in with the password of the demo; null stays a stranger. */
    Crawl(String username) {
        if (username == null) {
            return;
        }
        HttpResponse<String> first = submit(
                "/signin",
                pair("form:username", username),
                pair("form:password", "handrail-demo"),
                pair("form:go", "go"));
        if (first.uri().getPath().equals("/leaving")) {
            submit("/leaving", pair("form:on", "on"));
        }
    }

    private HttpResponse<String> submit(String address, String... pairs) {
        Stream<String> hidden = Jsoup.parse(get(address).body()).select("form[id=form] input[type=hidden]").stream()
                .map(field -> pair(field.attr("name"), field.val()));
        String form = Stream.concat(hidden, Stream.of(pairs)).collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(server.at(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** A page as it comes, before any script, in English. */
    HttpResponse<String> get(String address) {
        return get(address, "en");
    }

    /** The same in another language. */
    HttpResponse<String> get(String address, String language) {
        return send(HttpRequest.newBuilder(server.at(address))
                .header("Accept-Language", language)
                .GET());
    }

    /**
     * For every page reached from the start one address with all that it needs; of several the first.
     *
     * @return address by path without extension, as {@link Routes#path()} has it
     */
    Map<String, String> reach(List<String> start) {
        Map<String, String> found = new LinkedHashMap<>();
        Set<String> seen = new LinkedHashSet<>(start);
        Deque<String> waiting = new ArrayDeque<>(start);
        Map<String, Integer> visits = new LinkedHashMap<>();
        for (int opened = 0; opened < MOST && !waiting.isEmpty(); ) {
            String address = waiting.poll();
            String path = address.replaceAll("\\?.*", "");
            if (visits.merge(path, 1, Integer::sum) > 4) {
                continue;
            }
            opened++;
            HttpResponse<String> answer = get(address);
            if (answer.statusCode() != 200) {
                continue;
            }
            found.putIfAbsent(path, address);
            Jsoup.parse(answer.body(), answer.uri().toString()).select("main a[href], nav a[href]").stream()
                    .map(link -> link.absUrl("href"))
                    .filter(link -> link.startsWith(server.at("/").toString()))
                    .map(URI::create)
                    .map(link -> link.getPath() + (link.getQuery() == null ? "" : "?" + link.getQuery()))
                    .filter(link -> !link.equals("/leave"))
                    .filter(seen::add)
                    .forEach(waiting::add);
        }
        return found;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
