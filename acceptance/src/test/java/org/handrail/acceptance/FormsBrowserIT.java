package org.handrail.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.handrail.acceptance.Pages.Found;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Bad input on every form there is: said on top and at the field, nothing typed is lost, and nothing breaks (B10). */
class FormsBrowserIT {
    private static final String FIELDS =
            "input:not([type=hidden]):not([type=submit]):not([type=radio]):not([type=checkbox]):not([type=file])"
                    + ":not([hidden]), textarea";
    private static final Map<String, String> BAD = Map.of(
            "nothing", "",
            "far too much", "x".repeat(5000),
            "hostile text", "<script>document.title='taken'</script>\"'><img src=x onerror=alert(1)>&${1+1}");
    private static final Browser BROWSER = new Browser();
    private static final Map<String, Page> WINDOWS = new LinkedHashMap<>();

    @AfterAll
    static void close() {
        BROWSER.close();
    }

    @Test
    void badInputIsSaidOnTopAndAtTheFieldAndNothingTypedIsLost() {
        SoftAssertions softly = new SoftAssertions();
        int forms = 0;
        for (Found page : Pages.all().values()) {
            Page window = window(page.reader());
            for (String address : withForms(page)) {
                window.navigate(address);
                int count = window.locator("main form").count();
                for (int form = 0; form < count; form++) {
                    if (window.locator("main form").nth(form).locator(FIELDS).count() == 0) {
                        continue;
                    }
                    forms++;
                    for (Map.Entry<String, String> bad : BAD.entrySet()) {
                        if (page.route().path().equals("/account")
                                && !bad.getValue().isEmpty()) {
                            continue; // any text may be a password, and would be the demo's from then on
                        }
                        window.navigate(address);
                        if (form < window.locator("main form").count()) {
                            send(softly, window, form, bad, address);
                        }
                    }
                    window.navigate(address);
                }
            }
        }
        softly.assertThat(forms).as("forms with fields").isGreaterThanOrEqualTo(8);
        softly.assertAll();
    }

    @Test
    void aGroupWithoutAChoiceIsSaidToo() {
        Page window = window("lead");
        Visitor lead = new Visitor(window);
        lead.open("/lead/list?list=WAITING")
                .follow("lead/case")
                .press("assign:go")
                .keep("form-no-choice");
        assertThat(window.title()).startsWith("Error:");
        assertThat(window.evaluate("document.activeElement.id")).isEqualTo("error-summary");
        window.locator(".error-summary a").first().click();
        assertThat(window.evaluate("document.activeElement.type")).isEqualTo("radio");
        Browser.assertAccessible(window);
    }

    @Test
    void thePageOfAnotherRoleIsClosedInAFriendlyWay() {
        for (String path :
                List.of("/risk/", "/oh/", "/lead/", "/audit/", "/admin/", "/review/", "/manager/", "/peer/")) {
            Page window = window("nurse");
            Response answer = window.navigate(path);
            assertThat(answer.status()).as(path).isEqualTo(403);
            assertThat(window.locator("h1").innerText()).isEqualTo("This page is not open to you");
            assertThat(window.locator("#reference").innerText()).matches("[0-9A-F]{8}");
            assertThat(window.locator("a[href^='tel:']").count()).isGreaterThan(1);
        }
        assertThat(window("admin").navigate("/me/ledger").status()).isIn(200, 403);
    }

    @Test
    void anUnknownAddressAndAnUnknownRecordAreFriendly() {
        Page window = window("nurse");
        for (String path : List.of("/nowhere", "/me/nothing", "/me/review?id=11111111-2222-3333-4444-555555555555")) {
            Response answer = window.navigate(path);
            assertThat(answer.status()).as(path).isIn(200, 404);
            assertThat(window.locator("h1").count()).as(path).isEqualTo(1);
            assertThat(window.locator("main").innerText()).as(path).doesNotContain("Exception", "HTTP", "null");
        }
        assertThat(window.navigate("/nowhere").status()).isEqualTo(404);
        assertThat(window.locator("#reference").innerText()).matches("[0-9A-F]{8}");
        for (String path : List.of(
                "/oh/referral?id=x",
                "/peer/person?id=x",
                "/lead/case?id=x",
                "/risk/analysis?id=x",
                "/review/act?id=x")) {
            String reader = path.substring(1).replaceAll("/.*", "").replace("review", "reviewer");
            assertThat(window(reader).navigate(path).status()).as(path).isLessThan(500);
        }
    }

    @Test
    void aDeepLinkLeadsThroughSigningInToThePageThatWasAskedFor() {
        Page window = BROWSER.window();
        window.navigate("/me/reviews?page=1");
        assertThat(window.url()).endsWith("/signin");
        Visitor person = new Visitor(window);
        person.fill("username", "nurse").fill("password", "handrail-demo").press("go");
        assertThat(window.url()).endsWith("/me/reviews?page=1");
    }

    private static void send(
            SoftAssertions softly, Page window, int nth, Map.Entry<String, String> bad, String address) {
        Locator form = window.locator("main form").nth(nth);
        String where = address + " form " + form.getAttribute("id") + " with " + bad.getKey();
        form.evaluate("form => { form.noValidate = true; form.querySelectorAll('[maxlength], [type=date], [type=time]')"
                + ".forEach(field => { field.removeAttribute('maxlength'); if (field.type !== 'text' && field.type !== 'password'"
                + " && field.tagName === 'INPUT') field.type = 'text'; }); }");
        Map<String, String> typed = new LinkedHashMap<>();
        for (Locator field : form.locator(FIELDS).all()) {
            if (field.isVisible()) {
                field.fill(bad.getValue());
                if (!"password".equals(field.getAttribute("type"))) {
                    typed.put(field.getAttribute("id"), bad.getValue());
                }
            }
        }
        List<Integer> answers = new ArrayList<>();
        window.onResponse(answer -> answers.add(answer.status()));
        window.evaluate("document.documentElement.setAttribute('data-left', '')");
        form.locator("input[type=submit], button").last().click();
        window.locator("html:not([data-left]) body").waitFor();
        window.waitForLoadState();
        softly.assertThat(answers).as(where).allMatch(status -> status < 500);
        softly.assertThat(window.title()).as(where).doesNotContain("taken");
        if (window.locator(".error-summary").count() > 0) {
            Browser.keep(
                    window,
                    ("form" + address.replaceAll("\\?.*", "") + "-" + nth + "-" + bad.getKey())
                            .replaceAll("[/ ]", "-"));
            softly.assertThat(window.title()).as(where).startsWith("Error:");
            softly.assertThat(window.evaluate("document.activeElement.id"))
                    .as("focus of " + where)
                    .isEqualTo("error-summary");
            softly.assertThat((Boolean)
                            window.evaluate("document.querySelector('.error-summary').compareDocumentPosition("
                                    + "document.querySelector('h1')) === Node.DOCUMENT_POSITION_FOLLOWING"))
                    .as(where)
                    .isTrue();
            for (Locator link : window.locator(".error-summary a").all()) {
                String words = link.innerText();
                softly.assertThat(window.locator(".field-error").allInnerTexts())
                        .as("at the field of " + where)
                        .contains(words);
                softly.assertThat(window.locator(
                                        "[id='" + link.getAttribute("href").substring(1) + "']")
                                .count())
                        .as(link.getAttribute("href") + " on " + where)
                        .isEqualTo(1);
            }
            typed.forEach((id, text) -> softly.assertThat(
                            kept(window.locator("[id='" + id + "']")).equals(text))
                    .as("kept in " + id + " of " + where)
                    .isTrue());
        }
    }

    /** A browser shows nothing in a date field that is no date: what matters is that the page gave it back. */
    private static String kept(Locator field) {
        String given = field.getAttribute("type") == null ? null : field.getAttribute("value");
        return given == null ? field.inputValue() : given;
    }

    /** The page itself, and where a form comes only once something is chosen, with its first choice. */
    private static List<String> withForms(Found page) {
        String first = page.route().path().matches("/(risk|review)/new") ? firstChoice(page) : null;
        return first == null ? List.of(page.address()) : List.of(page.address(), first);
    }

    private static String firstChoice(Found page) {
        Page window = window(page.reader());
        window.navigate(page.address());
        Locator link = window.locator("main a[href*='event=']").last();
        return link.count() == 0
                ? null
                : page.route().path() + link.getAttribute("href").replaceAll(".*(\\?.*)", "$1");
    }

    private static Page window(String reader) {
        return WINDOWS.computeIfAbsent(reader == null ? "" : reader, name -> {
            Page page = BROWSER.window(new NewContextOptions().setViewportSize(1280, 900));
            return name.isEmpty() ? page : BROWSER.signIn(page, name);
        });
    }
}
