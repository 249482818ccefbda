package org.handrail.acceptance;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.handrail.acceptance.Pages.Found;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Every page by the Tab key alone: nothing is out of reach, nothing traps, and one always sees where one is (B6). */
class KeyboardBrowserIT {
    /** Tab stops at day, month and year of a date, too: so many more presses at most. */
    private static final int PARTS_OF_DATES = 30;

    private static final Browser BROWSER = new Browser();
    private static final Map<String, Page> WINDOWS = new LinkedHashMap<>();

    /** Numbers, in reading order, all that Tab must reach; of a group of radio buttons it is one. */
    private static final String NUMBER =
            """
            () => {
              const groups = new Set();
              const stops = [...document.querySelectorAll(
                  'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]')].filter(one => {
                if (one.disabled || one.tabIndex < 0 || !one.checkVisibility({visibilityProperty: true})) {
                  return false;
                }
                if (one.type !== 'radio') {
                  return true;
                }
                const first = !groups.has(one.name);
                groups.add(one.name);
                return first;
              });
              stops.forEach((one, place) => one.dataset.stop = place);
              document.activeElement.blur();
              return stops.length;
            }""";

    /** Where the focus is now: place, and what is wrong with how it shows. */
    private static final String WHERE =
            """
            () => {
              const one = document.activeElement;
              if (!one || one === document.body || one === document.documentElement) {
                return null;
              }
              const name = one.outerHTML.slice(0, 120);
              let place = one.dataset.stop;
              if (place === undefined && one.type === 'radio') {
                const first = document.querySelector(`input[type=radio][name="${one.name}"][data-stop]`);
                place = first && first.dataset.stop;
              }
              const style = getComputedStyle(one);
              const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
              const box = one.getBoundingClientRect();
              const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1);
              const y = Math.min(Math.max(box.top + Math.min(box.height / 2, 20), 1), innerHeight - 1);
              const top = document.elementFromPoint(x, y);
              const seen = top && (one.contains(top) || top.contains(one));
              return [place === undefined || place === null ? '-1' : place,
                      (ring ? '' : 'no ring ') + (seen ? '' : 'hidden ') + (box.bottom < 0 || box.top > innerHeight ? 'off screen ' : ''),
                      name];
            }""";

    @AfterAll
    static void close() {
        BROWSER.close();
    }

    @Test
    void tabReachesEverythingInReadingOrderAndTheFocusIsSeen() {
        SoftAssertions softly = new SoftAssertions();
        for (Found page : Pages.all().values()) {
            Page window = WINDOWS.computeIfAbsent(
                    String.valueOf(page.reader()),
                    name -> page.reader() == null ? BROWSER.window() : BROWSER.signedIn(page.reader()));
            window.navigate(page.address());
            walk(window, page.address(), softly);
        }
        softly.assertAll();
    }

    private static void walk(Page window, String address, SoftAssertions softly) {
        int stops = ((Number) window.evaluate(NUMBER)).intValue();
        List<Integer> visited = new ArrayList<>();
        for (int pressed = 0; pressed <= stops + PARTS_OF_DATES; pressed++) {
            window.keyboard().press("Tab");
            if (!(window.evaluate(WHERE) instanceof List<?> where)) {
                break;
            }
            int place = Integer.parseInt(where.get(0).toString());
            if (!visited.isEmpty() && place == visited.get(0)) {
                break;
            }
            if (visited.isEmpty() || place != visited.get(visited.size() - 1)) {
                visited.add(place);
            }
            softly.assertThat(where.get(1).toString())
                    .as(address + " " + where.get(2))
                    .isEmpty();
        }
        softly.assertThat(visited)
                .as("Tab on " + address)
                .containsExactlyElementsOf(IntStream.range(0, stops).boxed().toList());
    }
}
