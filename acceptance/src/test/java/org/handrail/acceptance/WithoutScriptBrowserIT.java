package org.handrail.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every journey of a person completes in a browser that runs no script (B9): a nurse's and a student's. Neither is part of
 * another test, since what they choose stays chosen.
 */
class WithoutScriptBrowserIT {
    private static final Browser BROWSER = new Browser();

    @AfterAll
    static void close() {
        BROWSER.close();
    }

    private static Visitor plain(String username) {
        return new Visitor(BROWSER.signIn(
                BROWSER.window(
                        new NewContextOptions().setJavaScriptEnabled(false).setViewportSize(390, 800)),
                username));
    }

    @ParameterizedTest
    @ValueSource(strings = {"s0043", "s0262"})
    void askingWithoutAnyEventNotNowAndComingBackComplete(String username) {
        Visitor person = plain(username);
        person.open("/me/").press("ask");
        assertThat(person.requiredTexts()).isZero();
        String choices = person.page().url();
        person.countAnew().press("later");
        assertThat(person.activations()).isLessThanOrEqualTo(2);
        assertThat(person.heading()).isEqualTo("All right, not now");
        person.countAnew().follow("me/choices").press("peer");
        assertThat(person.activations()).isLessThanOrEqualTo(2);
        assertThat(person.heading()).isEqualTo("Thank you. A peer will contact you");
        person.open(choices).press("stop");
        assertThat(person.heading()).isEqualTo("Stopped");
        person.page().context().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"s0043", "s0262"})
    void helpNowIsOneStepAwayAndTellsWhoWasTold(String username) {
        Visitor person = plain(username);
        person.open("/me/").countAnew().follow("me/ledger");
        person.page().locator(".help-now").click();
        person.page().waitForURL("**/help");
        assertThat(person.page().locator("a[href^='tel:']").count()).isGreaterThanOrEqualTo(3);
        if (person.has("call")) {
            person.press("call");
        } else {
            person.follow("me/now");
        }
        person.seesNot("You have not asked anybody yet");
        assertThat(person.page().locator("main a[href^='tel:']").count()).isGreaterThanOrEqualTo(2);
        person.page().context().close();
    }

    @Test
    void aCheckInIsOnePressAndLeavesTheWayOpen() {
        for (String username : List.of("student", "s0262", "s0043", "s0064", "s0045", "nurse")) {
            Visitor person = plain(username);
            if (person.open("/me/").page().locator("main a[href*='me/checkin']").count() > 0) {
                person.countAnew().follow("me/checkin");
                assertThat(person.requiredTexts()).isZero();
                person.press("harder").sees("These ways are open now");
                assertThat(person.activations()).isEqualTo(2);
                return;
            }
            person.page().context().close();
        }
        throw new AssertionError("Nobody of the demo is asked how it goes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"s0043", "s0262"})
    void theLanguageIsSwitchedAndSwitchedBackOnTheSamePage(String username) {
        Visitor person = plain(username);
        person.open("/me/ledger");
        person.page().locator("form[action$='/language'] button").click();
        person.page().locator("html[lang=fr]").waitFor();
        assertThat(person.page().url()).endsWith("/me/ledger");
        person.page().locator("form[action$='/language'] button").click();
        person.page().locator("html[lang=en]").waitFor();
        assertThat(person.heading()).isEqualTo("Who opened my records");
        person.page().context().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"s0043", "s0262"})
    void leavingThePageEndsTheSessionFirst(String username) {
        Visitor person = plain(username);
        person.open("/me/");
        List<Cookie> before = person.page().context().cookies();
        var answer =
                person.page().request().get("/leave", RequestOptions.create().setMaxRedirects(0));
        assertThat(answer.status()).isIn(302, 303);
        assertThat(answer.headers().get("location")).doesNotContain("127.0.0.1", "me/");
        nobodyIsSignedInWith(before);
        person.page().context().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"s0043", "s0262"})
    void signingOutEndsTheSession(String username) {
        Visitor person = plain(username);
        List<Cookie> before = person.page().context().cookies();
        person.page().locator("form[action$='/signout'] button").click();
        person.page().waitForURL("**/signin?out=1");
        person.sees("Sign in");
        nobodyIsSignedInWith(before);
        person.page().context().close();
    }

    private static void nobodyIsSignedInWith(List<Cookie> cookies) {
        Visitor thief = new Visitor(BROWSER.window());
        thief.page().context().addCookies(cookies);
        thief.open("/me/");
        assertThat(thief.page().url()).contains("/signin");
        thief.page().context().close();
    }
}
