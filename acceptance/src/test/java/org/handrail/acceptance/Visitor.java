package org.handrail.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;

/** Somebody in front of the pages: opens, follows, fills in, presses; and counts what a journey asks of them (B1). */
final class Visitor {
    private static final int TRIES = 60;
    private final Page page;
    private int activations;

    Visitor(Page page) {
        this.page = page;
    }

    Page page() {
        return page;
    }

    /** Links followed and buttons pressed since the last {@link #countAnew()}. */
    int activations() {
        return activations;
    }

    Visitor countAnew() {
        activations = 0;
        return this;
    }

    Visitor open(String path) {
        page.navigate(path);
        return this;
    }

    /** Opens a page until it shows the words: what crosses from one realm to another takes a moment. */
    Visitor openUntil(String path, String words) {
        for (int tries = 0; tries < TRIES; tries++) {
            open(path);
            if (text().contains(words)) {
                return this;
            }
            Server.pause();
        }
        throw new AssertionError("No “" + words + "” on " + page.url() + ":\n" + text());
    }

    /** Follows the first link of the page itself whose address contains the words. */
    Visitor follow(String partOfAddress) {
        return activate(page.locator("main a[href*='" + partOfAddress + "']").first());
    }

    /** Follows such a link in the row, card or entry that shows the text. */
    Visitor followBeside(String text, String partOfAddress) {
        return activate(beside(text, "a[href*='" + partOfAddress + "']"));
    }

    /** Presses the button with this id. */
    Visitor press(String id) {
        return activate(page.locator(byId(id)).first());
    }

    Visitor pressBeside(String text, String id) {
        return activate(beside(text, byId(id)));
    }

    Visitor fill(String id, String value) {
        page.locator(byId(id)).first().fill(value);
        return this;
    }

    /** Chooses from a list or among radio buttons or boxes, by value or by words. */
    Visitor choose(String id, String valueOrWords) {
        Locator list = page.locator("select" + byId(id).replace(", ", ", select"));
        if (list.count() > 0) {
            Locator options = list.first().locator("option");
            for (int i = 0; i < options.count(); i++) {
                if (valueOrWords.equals(options.nth(i).getAttribute("value"))
                        || options.nth(i).textContent().contains(valueOrWords)) {
                    list.first().selectOption(new SelectOption().setIndex(i));
                    return this;
                }
            }
            throw new AssertionError("No option " + valueOrWords + " in " + id + " on " + page.url());
        }
        Locator byValue = page.locator("input[name$=':" + id + "'][value='" + valueOrWords + "']");
        if (byValue.count() > 0) {
            byValue.first().check();
            return this;
        }
        Locator label = page.locator("main label").filter(new Locator.FilterOptions().setHasText(valueOrWords));
        label.first().click();
        return this;
    }

    Visitor tick(String id) {
        page.locator(byId(id)).first().check();
        return this;
    }

    boolean has(String id) {
        return page.locator(byId(id)).count() > 0;
    }

    /** What is written on the page, without the frame around it. */
    String text() {
        return page.locator("main").innerText();
    }

    String heading() {
        return page.locator("h1").first().innerText();
    }

    Visitor sees(String... words) {
        assertThat(text()).as(page.url()).contains(words);
        return this;
    }

    Visitor seesNot(String... words) {
        assertThat(text()).as(page.url()).doesNotContain(words);
        return this;
    }

    Visitor keep(String name) {
        Browser.keep(page, name);
        return this;
    }

    /** Fields into which something must be written before the form of the page can be sent. */
    int requiredTexts() {
        return page.locator("main input[type=text], main input:not([type]), main input[type=date], main textarea")
                .count();
    }

    /** Follows a link or presses a button, and waits for the page that answers. */
    private Visitor activate(Locator what) {
        activations++;
        page.evaluate("document.documentElement.setAttribute('data-left', '')");
        what.click();
        page.locator("html:not([data-left]) body").waitFor();
        page.waitForLoadState();
        return this;
    }

    private Locator beside(String text, String inside) {
        return page.locator("main tr, main li, main .card, main section")
                .filter(new Locator.FilterOptions().setHasText(text))
                .locator(inside)
                .first();
    }

    private static String byId(String id) {
        return "[id='" + id + "'], [id$=':" + id + "']";
    }
}
