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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * Somebody who uses the pages as a browser without scripts does: opens, fills in, presses. Whatever the pages refuse ends
 * in an {@link IllegalStateException} that tells what they said.
 */
public final class PageUser {
    private final String base;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final Map<String, String> typed = new LinkedHashMap<>();
    private final Map<String, Multipart.Attachment> attached = new LinkedHashMap<>();
    private Document page;
    private String body;
    private URI at;

    /** @param base address of the server, without a slash at its end */
    public PageUser(String base) {
        this.base = base;
    }

    /** Signs in; a one-time password is replaced by {@code password}. */
    public PageUser signIn(String username, String oneTime, String password) {
        open("/signin")
                .type("username", username)
                .type("password", oneTime == null ? password : oneTime)
                .press("go");
        if (oneTime != null && at.getPath().startsWith("/account")) {
            type("password", password).type("repeat", password).press("go");
        }
        return this;
    }

    /** Opens an address below the base. */
    public PageUser open(String path) {
        typed.clear();
        return show(send(HttpRequest.newBuilder(URI.create(base + path)).GET()));
    }

    /**
     * Opens a page until it shows a link whose address contains the words beside the text: what crosses from one realm to
     * another takes a moment.
     */
    public PageUser openUntil(String path, String text, String partOfAddress) {
        for (int tries = 0; tries < 60; tries++) {
            open(path);
            if (page.select("main a[href*=" + partOfAddress + "]").stream()
                    .anyMatch(a -> rowOf(a).text().contains(text))) {
                return this;
            }
            Sender.pause(250);
        }
        return this;
    }

    /** Follows the first link whose address contains the words. */
    public PageUser follow(String partOfAddress) {
        return follow(partOfAddress, 0);
    }

    /** Follows the n-th link, counted from 0, whose address contains the words. */
    PageUser follow(String partOfAddress, int nth) {
        List<Element> links = page.select("main a[href*=" + partOfAddress + "]");
        if (links.size() <= nth) {
            throw new IllegalStateException("No link with " + partOfAddress + " on " + at + ":\n" + page.text());
        }
        return open(links.get(nth));
    }

    /** Chooses the first of a radio group. */
    PageUser chooseFirst(String id) {
        Element radio = page.selectFirst("input[type=radio][name$=:" + id + "]");
        typed.put(radio.attr("name"), radio.val());
        return this;
    }

    /** Types into the field whose id ends with {@code id}. */
    public PageUser type(String id, String value) {
        typed.put(field(id).attr("name"), value);
        return this;
    }

    /** Chooses a file for the field whose id ends with {@code id}. */
    public PageUser attach(String id, String name, String content) {
        attached.put(field(id).attr("name"), new Multipart.Attachment(name, content));
        return this;
    }

    /** Chooses the option of a select or radio group whose visible text or value matches. */
    public PageUser choose(String id, String textOrValue) {
        Element select = find("select", id);
        if (select != null) {
            Element option = select.select("option").stream()
                    .filter(o -> o.val().equals(textOrValue) || o.text().contains(textOrValue))
                    .findFirst()
                    .orElseThrow(
                            () -> new IllegalStateException("No option " + textOrValue + " in " + id + " on " + at));
            typed.put(select.attr("name"), option.val());
            return this;
        }
        Element radio =
                page.select("input[type=radio][name$=:" + id + "], input[type=checkbox][name$=:" + id + "]").stream()
                        .filter(r -> r.val().equals(textOrValue) || label(r).contains(textOrValue))
                        .findFirst()
                        .orElseThrow(() ->
                                new IllegalStateException("No choice " + textOrValue + " in " + id + " on " + at));
        typed.merge(radio.attr("name"), radio.val(), (a, b) -> a + "\n" + b);
        return this;
    }

    /** Presses the button whose id ends with {@code id} and submits its form. */
    public PageUser press(String id) {
        Element button = find("input[type=submit], button", id);
        if (button == null) {
            throw new IllegalStateException("No button " + id + " on " + at + ":\n" + page.text());
        }
        return submit(button);
    }

    /** Ticks the box whose id ends with {@code id}. */
    public PageUser tick(String id) {
        typed.put(field(id).attr("name"), "on");
        return this;
    }

    /** Whether the page has an element whose id ends with {@code id}. */
    boolean has(String id) {
        return find("*", id) != null;
    }

    /** Follows the link whose address contains the words, in the row, card or list item that shows {@code text}. */
    public PageUser followBeside(String text, String partOfAddress) {
        Element link = page.select("main a[href*=" + partOfAddress + "]").stream()
                .filter(a -> rowOf(a).text().contains(text))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No link with " + partOfAddress + " beside " + text + " on " + at + ":\n" + page.text()));
        return open(link);
    }

    /** Presses the button whose id ends with {@code id} in the row or card that shows {@code text}. */
    PageUser pressBeside(String text, String id) {
        return submit(page.select("input[type=submit], button").stream()
                .filter(b -> matches(b, id) && rowOf(b).text().contains(text))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No button " + id + " beside " + text + " on " + at)));
    }

    /** The page on which this user is. */
    public Document page() {
        return page;
    }

    /** The page as it came, every character of it. */
    public String body() {
        return body;
    }

    /** Its address. */
    public URI at() {
        return at;
    }

    private PageUser submit(Element button) {
        FormElement form = (FormElement) button.closest("form");
        Map<String, String> data = new LinkedHashMap<>();
        Set<String> buttons =
                Set.copyOf(form.select("input[type=submit], button").eachAttr("name"));
        form.formData().stream()
                .filter(field -> !buttons.contains(field.key()))
                .forEach(field -> data.merge(field.key(), field.value(), (a, b) -> a + "\n" + b));
        data.putAll(typed);
        data.put(button.attr("name"), button.val());
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(form.absUrl("action")));
        if (form.attr("enctype").startsWith("multipart")) {
            form.select("input[type=file]").eachAttr("name").forEach(data::remove);
            Multipart multipart = new Multipart(data, attached);
            request.header("Content-Type", multipart.type())
                    .POST(HttpRequest.BodyPublishers.ofByteArray(multipart.body()));
        } else {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(encoded(form, data)));
        }
        typed.clear();
        attached.clear();
        show(send(request));
        Element errors = page.selectFirst(".error-summary");
        if (errors != null) {
            throw new IllegalStateException("Refused on " + at + ": " + errors.text());
        }
        return this;
    }

    private static String encoded(FormElement form, Map<String, String> data) {
        return data.entrySet().stream()
                .flatMap(e -> e.getValue().lines().count() > 1 && !isTextArea(form, e.getKey())
                        ? e.getValue().lines().map(v -> pair(e.getKey(), v))
                        : Stream.of(pair(e.getKey(), e.getValue())))
                .collect(Collectors.joining("&"));
    }

    private static boolean isTextArea(Element form, String name) {
        return form.select("textarea").stream().anyMatch(t -> t.attr("name").equals(name));
    }

    private PageUser open(Element link) {
        typed.clear();
        return show(send(HttpRequest.newBuilder(URI.create(link.absUrl("href"))).GET()));
    }

    private static Element rowOf(Element inside) {
        Element row = inside.closest("tr, li, .card, section");
        return row == null ? inside.parent() : row;
    }

    private Element find(String kind, String id) {
        return page.select(kind).stream()
                .filter(e -> matches(e, id))
                .findFirst()
                .orElse(null);
    }

    private static boolean matches(Element element, String id) {
        return Stream.of(id, id + "_input")
                .anyMatch(wanted -> element.id().equals(wanted) || element.id().endsWith(":" + wanted));
    }

    private Element field(String id) {
        Element field = find("input, textarea", id);
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
        body = response.body();
        page = Jsoup.parse(body, at.toString());
        if (response.statusCode() >= 400) {
            throw new IllegalStateException(response.statusCode() + " on " + at + ": " + page.text());
        }
        return at.getPath().equals("/leaving") ? press("on") : this;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(
                    request.timeout(Duration.ofSeconds(60))
                            .header("Accept-Language", "en")
                            .build(),
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
