package org.handrail.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.handrail.acceptance.Pages.Found;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What holds on every page there is; the list is read from the view folder, and each page must be reachable. */
class EveryPageBrowserIT {
    /** Words that would tell a passer-by what the page is about, in titles and addresses of a person's own pages (B12). */
    private static final Pattern TELLING = Pattern.compile(
            "(?i)support|crisis|victim|peer|referral|harm|distress|trauma|soutien|crise|victime|orientation|détresse|souffrance");

    private static final Pattern MARKER = Pattern.compile("\\?\\?\\?|TODO|\\bnull\\b|#\\{|org\\.handrail|Exception");
    private static final long STAFF_KILOBYTES = 120;
    private static final long WORK_KILOBYTES = 360;
    private static final Browser BROWSER = new Browser();
    private static final Map<String, Found> PAGES = Pages.all();
    private static final Map<String, Page> WINDOWS = new LinkedHashMap<>();

    @AfterAll
    static void close() {
        BROWSER.close();
    }

    @Test
    void everyPageOfTheViewFolderIsReachable() {
        assertThat(Routes.all())
                .extracting(Routes::path)
                .filteredOn(path -> !PAGES.containsKey(path))
                .isEmpty();
    }

    @Test
    void thePlainAnswerCarriesNumbersHeadersAndOurWordsOnly() {
        SoftAssertions softly = new SoftAssertions();
        for (Found page : PAGES.values()) {
            for (String language : List.of("en", "fr")) {
                HttpResponse<String> answer = Pages.crawl(page.reader()).get(page.address(), language);
                String where = page.address() + " in " + language;
                Document html =
                        Jsoup.parse(answer.body(), Server.running().at("/").toString());
                softly.assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                        .as(where)
                        .contains("no-store");
                softly.assertThat(scripts(answer)).as(where).doesNotContain("unsafe-inline");
                softly.assertThat(html.select("a[href^=tel:]").size())
                        .as("numbers on " + where)
                        .isGreaterThanOrEqualTo(2);
                softly.assertThat(html.select("html").attr("lang")).as(where).isEqualTo(language);
                softly.assertThat(MARKER.matcher(html.text()).find())
                        .as("marker on " + where + ": " + html.text())
                        .isFalse();
                softly.assertThat(html.select("h1").size())
                        .as("one h1 on " + where)
                        .isEqualTo(1);
                softly.assertThat(html.select("script:not([src]):not([nonce]), [onclick]")
                                .outerHtml())
                        .as(where)
                        .isEmpty();
                if (page.personal()) {
                    softly.assertThat(html.title()).as(where).doesNotContainPattern(TELLING);
                    softly.assertThat(page.address().replaceAll("^/(peer|me)/", ""))
                            .as(where)
                            .doesNotContainPattern(TELLING);
                    softly.assertThat(html.select("#leave"))
                            .as("way out of " + where)
                            .hasSize(1);
                }
            }
        }
        softly.assertAll();
    }

    @Test
    void everyPageIsAccessibleInBothLanguagesAndInTheDark() {
        SoftAssertions softly = new SoftAssertions();
        for (Found page : PAGES.values()) {
            for (String language : List.of("en-GB", "fr-FR")) {
                Page window = window(page.reader(), language, 1280);
                List<String> foreign = new ArrayList<>();
                window.onRequest(request -> {
                    if (!request.url().startsWith(Server.running().at("/").toString())
                            && !request.url().startsWith("data:")) {
                        foreign.add(request.url());
                    }
                });
                window.navigate(page.address());
                if (language.startsWith("en") || page.personal()) {
                    Browser.keep(window, "page" + name(page) + "-" + language.substring(0, 2));
                }
                softly.assertThatCode(() -> Browser.assertAccessible(window))
                        .as(page.address() + " " + language)
                        .doesNotThrowAnyException();
                softly.assertThat(foreign).as(page.address()).isEmpty();
                if (language.startsWith("en")) {
                    window.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                    window.navigate(page.address());
                    softly.assertThatCode(() -> Browser.assertAccessible(window))
                            .as(page.address() + " in the dark")
                            .doesNotThrowAnyException();
                    window.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
                }
            }
        }
        softly.assertAll();
    }

    @Test
    void onASmallPhoneNothingScrollsSidewaysAndNothingIsLost() {
        SoftAssertions softly = new SoftAssertions();
        for (Found page : PAGES.values()) {
            for (String language : List.of("en-GB", "fr-FR")) {
                Page window = window(page.reader(), language, 320);
                window.navigate(page.address());
                int over = ((Number) window.evaluate(
                                "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                        .intValue();
                softly.assertThat(over)
                        .as(page.address() + " " + language + " is too wide by")
                        .isZero();
                if (language.startsWith("en")) {
                    Browser.keep(window, "phone" + name(page));
                    softly.assertThatCode(() -> Browser.assertAccessible(window))
                            .as(page.address() + " at 320 px")
                            .doesNotThrowAnyException();
                }
            }
        }
        softly.assertAll();
    }

    @Test
    void pagesAreLight() {
        SoftAssertions softly = new SoftAssertions();
        for (Found page : PAGES.values()) {
            if (page.route().opensAlone() || page.route().path().endsWith("/")) {
                long kilobytes = kilobytes(page);
                softly.assertThat(kilobytes)
                        .as(page.address() + " in kB")
                        .isLessThanOrEqualTo(page.work() ? WORK_KILOBYTES : STAFF_KILOBYTES);
            }
        }
        softly.assertAll();
    }

    /** What a first visit transfers, with headers. */
    private static long kilobytes(Found page) {
        Page window = window(page.reader(), "en-GB", 1280);
        var devtools = window.context().newCDPSession(window);
        devtools.send("Network.enable");
        devtools.send("Network.clearBrowserCache");
        AtomicLong bytes = new AtomicLong();
        devtools.on(
                "Network.loadingFinished",
                event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
        Response answer = window.navigate(page.address());
        answer.finished();
        window.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        devtools.detach();
        assertThat(bytes.get()).as(page.address()).isPositive();
        return bytes.get() / 1000;
    }

    private static Page window(String reader, String language, int width) {
        return WINDOWS.computeIfAbsent(reader + " " + language + " " + width, key -> {
            Page page =
                    BROWSER.window(new NewContextOptions().setLocale(language).setViewportSize(width, 800));
            return reader == null ? page : BROWSER.signIn(page, reader);
        });
    }

    private static String scripts(HttpResponse<String> answer) {
        String policy = answer.headers().firstValue("Content-Security-Policy").orElse("script-src 'unsafe-inline'");
        return policy.replaceAll(".*(script-src[^;]*).*", "$1");
    }

    private static String name(Found page) {
        return page.route().path().replace('/', '-').replaceAll("-$", "-home");
    }
}
