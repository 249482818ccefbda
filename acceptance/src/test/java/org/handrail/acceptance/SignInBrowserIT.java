package org.handrail.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SignInBrowserIT {
    private static final Browser BROWSER = new Browser();

    @AfterAll
    static void close() {
        BROWSER.close();
    }

    @Test
    void theSignInPageIsReadableForEverybody() {
        Page page = BROWSER.window();
        page.navigate("/signin");
        Browser.keep(page, "sign-in");
        Browser.assertAccessible(page);
        assertThat(page.locator("h1").count()).isEqualTo(1);
    }

    @Test
    void aWrongPasswordIsSaidAndNothingTypedIsLost() {
        Page page = BROWSER.window();
        page.navigate("/signin");
        page.locator("input[type=text]").fill("nobody");
        page.locator("input[type=password]").fill("wrong");
        page.locator("input[type=password]").press("Enter");
        page.waitForLoadState();
        assertThat(page.locator("input[type=text]").inputValue()).isEqualTo("nobody");
        assertThat(page.locator("[role=alert]").first().isVisible()).isTrue();
    }
}
