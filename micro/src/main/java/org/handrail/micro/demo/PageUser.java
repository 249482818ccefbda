package org.handrail.micro.demo;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** Somebody who uses the pages as a browser without scripts does: opens, fills in, presses. */
final class PageUser {
    private final String base;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final Map<String, String> typed = new LinkedHashMap<>();
    private Document page;
    private URI at;

    PageUser(String base) {
        this.base = base;
    }

    /** Signs in; a one-time password is replaced by {@code password}. */
    PageUser signIn(String username, String oneTime, String password) {
        open("/signin").type("username", username).type("password", oneTime == null ? password : oneTime).press("go");
        if (oneTime != null && at.getPath().startsWith("/account")) {
            type("chosen", password).type("again", password).press("choose");
        }
        return this;
    }

    PageUser open(String path) {
        typed.clear();
        return show(send(HttpRequest.newBuilder(URI.create(base + path)).GET()));
    }

    /** Follows the first link whose address contains the words. */
    PageUser follow(String partOfAddress) {
        Element link = page.selectFirst("main a[href*=" + partOfAddress + "]");
        if (link == null) {
            throw new IllegalStateException("No link with " + partOfAddress + " on " + at);
        }
        typed.clear();
        return show(send(HttpRequest.newBuilder(URI.create(link.absUrl("href"))).GET()));
    }

    /** Types into the field whose id ends with {@code :id}. */
    PageUser type(String id, String value) {
        typed.put(field(id).attr("name"), value);
        return this;
    }

    /** Chooses the option of a select or radio group whose visible text or value matches. */
    PageUser choose(String id, String textOrValue) {
        Element select = page.selectFirst("select[id$=:" + id + "], select[id$=:" + id + "_input]");
        if (select != null) {
            Element option = select.select("option").stream()
                    .filter(o -> o.val().equals(textOrValue) || o.text().contains(textOrValue))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No option " + textOrValue + " in " + id + " on " + at));
            typed.put(select.attr("name"), option.val());
            return this;
        }
        Element radio = page.select("input[type=radio][name$=:" + id + "], input[type=checkbox][name$=:" + id + "]").stream()
                .filter(r -> r.val().equals(textOrValue) || label(r).contains(textOrValue))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No choice " + textOrValue + " in " + id + " on " + at));
        typed.merge(radio.attr("name"), radio.val(), (a, b) -> a + "\n" + b);
        return this;
    }

    /** Presses the button whose id ends with {@code :id} and submits its form. */
    PageUser press(String id) {
        Element button = page.selectFirst("input[type=submit][id$=:" + id + "], button[id$=:" + id + "]");
        if (button == null) {
            throw new IllegalStateException("No button " + id + " on " + at + ":\n" + page.text());
        }
        return submit(button);
    }

    /** Presses the n-th button whose id ends with {@code :id}, counted from 0. */
    PageUser press(String id, int nth) {
        return submit(page.select("input[type=submit][id$=:" + id + "], button[id$=:" + id + "]").get(nth));
    }

    Document page() {
        return page;
    }

    URI at() {
        return at;
    }

    private PageUser submit(Element button) {
        FormElement form = (FormElement) button.closest("form");
        Map<String, String> data = new LinkedHashMap<>();
        form.formData().forEach(field -> data.merge(field.key(), field.value(), (a, b) -> a + "\n" + b));
        data.putAll(typed);
        data.put(button.attr("name"), button.val());
        String body = data.entrySet().stream()
                .flatMap(e -> e.getValue().lines().count() > 1 && !isTextArea(form, e.getKey())
                        ? e.getValue().lines().map(v -> pair(e.getKey(), v))
                        : Stream.of(pair(e.getKey(), e.getValue())))
                .collect(Collectors.joining("&"));
        typed.clear();
        show(send(HttpRequest.newBuilder(URI.create(form.absUrl("action")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))));
        Element errors = page.selectFirst(".error-summary");
        if (errors != null) {
            throw new IllegalStateException("Refused on " + at + ": " + errors.text());
        }
        return this;
    }

    private static boolean isTextArea(Element form, String name) {
        return form.select("textarea").stream().anyMatch(t -> t.attr("name").equals(name));
    }

    private Element field(String id) {
        Element field = page.selectFirst("input[id$=:" + id + "], textarea[id$=:" + id + "], input[id$=:" + id + "_input]");
        if (field == null) {
            throw new IllegalStateException("No field " + id + " on " + at + ":\n" + page.text());
        }
        return field;
    }

    private String label(Element input) {
        Element label = page.selectFirst("label[for=" + input.id() + "]");
        return label == null ? "" : label.text();
    }

    private PageUser show(HttpResponse<String> response) {
        at = response.uri();
        page = Jsoup.parse(response.body(), at.toString());
        if (response.statusCode() >= 400) {
            throw new IllegalStateException(response.statusCode() + " on " + at + ": " + page.text());
        }
        return this;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(
                    request.timeout(Duration.ofSeconds(60)).header("Accept-Language", "en").build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("The server does not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted.", e);
        }
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
