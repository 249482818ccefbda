package org.handrail.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** People in front of the pages. One Chromium for a test class; each person has a window with a session of its own. */
public final class Browser implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final Playwright playwright = Playwright.create();
    private final com.microsoft.playwright.Browser chromium = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(program())
                    .setHeadless(true)
                    .setArgs(FLAGS));

    /** A new window, not signed in, in English, 1280 by 900. */
    public Page window() {
        return window(new com.microsoft.playwright.Browser.NewContextOptions());
    }

    /** A new window with wishes: no script, another language, another width. */
    public Page window(com.microsoft.playwright.Browser.NewContextOptions wishes) {
        if (wishes.locale == null) {
            wishes.setLocale("en-GB");
        }
        BrowserContext context =
                chromium.newContext(wishes.setBaseURL(Server.running().at("").toString()));
        context.setDefaultTimeout(20_000);
        return context.newPage();
    }

    /** A window of somebody of the demo hospital, signed in and on their home page. */
    public Page signedIn(String username) {
        return signIn(window(), username);
    }

    /** Signs in with the password of the demo. */
    public Page signIn(Page window, String username) {
        window.navigate("/signin");
        window.locator("input[type=text]").fill(username);
        window.locator("input[type=password]").fill("handrail-demo");
        window.locator("input[type=password]").press("Enter");
        window.waitForURL(address -> !address.contains("/signin"));
        if (window.url().contains("/leaving")) {
            window.locator("[id='form:on']").click();
            window.waitForURL(address -> !address.contains("/leaving"));
        }
        return window;
    }

    /** Keeps what the page looks like under {@code target/screenshots}. */
    public static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** Nothing on the page breaks WCAG 2.2 A or AA as far as axe-core can tell. */
    public static void assertAccessible(Page page) {
        List<String> violations = new AxeBuilder(page)
                .withTags(WCAG_22_AA).setLegacyMode(true).analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " " + places(rule))
                        .toList();
        assertThat(violations).as("axe-core on " + page.url()).isEmpty();
    }

    private static List<String> places(Rule rule) {
        return rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static Path program() {
        return Optional.ofNullable(System.getenv("HANDRAIL_CHROMIUM"))
                .map(Path::of)
                .or(() -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .flatMap(name -> Stream.of("/usr/bin", "/usr/local/bin", "/snap/bin")
                                .map(dir -> Path.of(dir, name)))
                        .filter(Files::isExecutable)
                        .findFirst())
                .orElseThrow(() -> new IllegalStateException("No Chromium was found; ./test installs one."));
    }
}
