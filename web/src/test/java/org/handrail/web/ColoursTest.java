package org.handrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Words stand out from their ground by day and by night (WCAG 2.2 AA, 1.4.3 and 1.4.11). */
class ColoursTest {
    private static final Path STYLE = Path.of("src", "main", "webapp", "resources", "handrail", "handrail.css");

    private static final List<String> WORDS = List.of(
            "ink ground",
            "ink surface",
            "ink brand-wash",
            "ink calm-wash",
            "ink good-wash",
            "ink attention-wash",
            "ink surface-sunken",
            "ink-soft ground",
            "ink-soft surface",
            "ink-soft surface-sunken",
            "ink-soft brand-wash",
            "link ground",
            "link surface",
            "link surface-sunken",
            "link brand-wash",
            "link calm-wash",
            "link good-wash",
            "link attention-wash",
            "on-brand brand",
            "on-brand brand-strong",
            "brand-strong surface",
            "brand-strong brand-wash",
            "brand surface",
            "attention ground",
            "attention surface",
            "attention attention-wash",
            "good good-wash",
            "calm calm-wash");

    private static final List<String> EDGES = List.of(
            "line-strong ground",
            "line-strong surface",
            "focus ground",
            "focus surface",
            "focus brand-wash",
            "wood surface",
            "brand ground");

    @Test
    void wordsAndEdgesStandOutByDayAndByNight() throws IOException {
        List<Map<String, String>> schemes = schemes();
        assertThat(schemes).hasSize(2);
        for (Map<String, String> scheme : schemes) {
            assertThat(WORDS)
                    .allSatisfy(
                            pair -> assertThat(contrast(scheme, pair)).as(pair).isGreaterThanOrEqualTo(4.5));
            assertThat(EDGES)
                    .allSatisfy(
                            pair -> assertThat(contrast(scheme, pair)).as(pair).isGreaterThanOrEqualTo(3));
        }
    }

    /** The light colours, and the dark ones laid over them. */
    private static List<Map<String, String>> schemes() throws IOException {
        Matcher roots =
                Pattern.compile(":root \\{(.*?)\\n *\\}", Pattern.DOTALL).matcher(Files.readString(STYLE));
        assertThat(roots.find()).isTrue();
        Map<String, String> light = colours(roots.group(1));
        assertThat(roots.find()).isTrue();
        Map<String, String> dark = new LinkedHashMap<>(light);
        dark.putAll(colours(roots.group(1)));
        return List.of(light, dark);
    }

    private static Map<String, String> colours(String block) {
        Map<String, String> colours = new LinkedHashMap<>();
        Pattern.compile("--([\\w-]+): #(\\w{6})")
                .matcher(block)
                .results()
                .forEach(c -> colours.put(c.group(1), c.group(2)));
        return colours;
    }

    private static double contrast(Map<String, String> scheme, String pair) {
        String[] names = pair.split(" ");
        double one = luminance(scheme.get(names[0]));
        double other = luminance(scheme.get(names[1]));
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(String colour) {
        double[] weight = {0.2126, 0.7152, 0.0722};
        return IntStream.range(0, 3)
                .mapToDouble(i -> {
                    double part = Integer.parseInt(colour.substring(2 * i, 2 * i + 2), 16) / 255.0;
                    return weight[i] * (part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
                })
                .sum();
    }
}
