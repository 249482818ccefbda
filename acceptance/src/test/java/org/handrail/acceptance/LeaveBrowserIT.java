package org.handrail.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** "Leave this page": three ways out of a page of one's own, and nothing to come back to (E1, B12). */
class LeaveBrowserIT {
    private static final Browser BROWSER = new Browser();

    @AfterAll
    static void close() {
        BROWSER.close();
    }

    /** On a page of their own. Where the way out leads, a plain page answers in its place, for no test asks the world. */
    private static Page onAPageOfTheirOwn() {
        Page page = BROWSER.signedIn("s0043");
        page.context().route("**/leave", route -> {
            APIResponse answer = route.fetch(new Route.FetchOptions().setMaxRedirects(0));
            String to = answer.headers().getOrDefault("location", "");
            route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody("<h1>Off to " + to + "</h1>"));
        });
        page.navigate("/me/ledger");
        return page;
    }

    private static void isGone(Page page, List<Cookie> before) {
        page.waitForURL("**/leave");
        assertThat(page.locator("h1").innerText()).matches("Off to https://(?!127).+");
        page.goBack();
        assertThat(page.url()).doesNotContain("/me/ledger");
        page.context().clearCookies();
        page.context().addCookies(before);
        page.navigate("/me/ledger");
        assertThat(page.url()).contains("/signin");
        page.context().close();
    }

    @Test
    void shiftThreeTimesAloneLeaves() {
        Page page = onAPageOfTheirOwn();
        List<Cookie> before = page.context().cookies();
        Locator said = page.locator(".tools [role=status]");
        page.keyboard().press("Shift");
        assertThat(said.textContent()).isEqualTo("Press Shift two more times to leave this page.");
        page.keyboard().press("Shift");
        assertThat(said.textContent()).isEqualTo("Press Shift once more to leave this page.");
        assertThat(page.locator(".leave-presses .done").count()).isEqualTo(2);
        Browser.keep(page, "leave-two-presses");
        Browser.assertAccessible(page);
        page.keyboard().press("Shift");
        isGone(page, before);
    }

    @Test
    void shiftWithAnotherKeyOrAnotherKeyBetweenDoesNotLeave() {
        Page page = onAPageOfTheirOwn();
        for (String key : List.of("Shift", "Shift", "a", "Shift", "Shift", "Shift+Tab", "Shift", "Shift+A", "Shift")) {
            page.keyboard().press(key);
        }
        page.waitForTimeout(300);
        assertThat(page.url()).endsWith("/me/ledger");
        assertThat(page.locator(".leave-presses .done").count()).isEqualTo(1);
        page.context().close();
    }

    @Test
    void theButtonBlanksTheScreenAtOnceAndSaysSo() {
        Page page = onAPageOfTheirOwn();
        List<Cookie> before = page.context().cookies();
        Object cover = page.evaluate(
                """
                () => {
                  document.getElementById('leave').click();
                  const shown = [...document.body.children].filter(one => one.getClientRects().length);
                  return [shown.length, shown[0].getAttribute('role'), shown[0].textContent, document.title].join('|');
                }""");
        assertThat(cover).isEqualTo("1|alert|Loading|Loading");
        isGone(page, before);
    }

    @Test
    void theHiddenLinkIsTheSecondStopOfThePage() {
        Page page = onAPageOfTheirOwn();
        List<Cookie> before = page.context().cookies();
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Leave this page");
        page.keyboard().press("Enter");
        isGone(page, before);
    }

    @Test
    void theWayOutIsExplainedOnceBeforeTheFirstPageOfOnesOwn() {
        Visitor admin = new Visitor(BROWSER.signedIn("admin"));
        String username = "way.out." + Long.toString(System.currentTimeMillis() % 100_000_000, 36);
        admin.open("/admin/new")
                .fill("username", username)
                .choose("roles", "STAFF")
                .press("go");
        String oneTime = admin.page().locator("main .once").innerText();
        admin.page().context().close();

        Visitor person = new Visitor(BROWSER.window());
        person.open("/signin")
                .fill("username", username)
                .fill("password", oneTime.strip())
                .press("go");
        person.fill("password", "three quiet words")
                .fill("repeat", "three quiet words")
                .press("go");
        person.open("/help");
        assertThat(person.page().url()).as("help waits for nothing").endsWith("/help");
        person.open("/me/ledger?page=1");
        assertThat(person.page().url()).contains("/leaving");
        person.sees("Press the Shift key three times in a row", "Your browser still remembers", "sign in again")
                .keep("leaving");
        person.press("on");
        assertThat(person.page().url()).endsWith("/me/ledger?page=1");
        person.open("/me/");
        assertThat(person.page().url()).endsWith("/me/");
        person.page().context().close();
    }
}
