package org.handrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every word of every page exists in English and in French, and none of them hurts. */
class BundleTest {
    private static final Path WEB = Path.of("src", "main", "resources");
    private static final Path CORE = Path.of("..", "ejb", "src", "main", "resources");
    private static final Path PAGES = Path.of("src", "main", "webapp");

    private static final Pattern HURTS = Pattern.compile(
            "(?iu)\\bvictim|!|\\bfailure to\\b|\\bfailed to\\b|\\bdéfaillance d[eu]\\b|\\bcareless|\\bmanquement");

    @Test
    void everyKeyIsThereInEnglishAndFrench() {
        Map<String, Set<String>> missing = new TreeMap<>();
        bundles().forEach((path, english) -> {
            Path french = path.resolveSibling(path.getFileName().toString().replace(".properties", "_fr.properties"));
            Set<String> different =
                    Files.exists(french) ? symmetricDifference(english, load(french)) : Set.of("the whole file");
            if (!different.isEmpty()) {
                missing.put(path.getFileName().toString(), different);
            }
        });
        assertThat(missing).as("keys that stand in one language only").isEmpty();
    }

    @Test
    void noTextIsEmpty() {
        assertThat(texts().filter(text -> text.value().isBlank())).isEmpty();
    }

    @Test
    void noWordHurts() {
        assertThat(texts().filter(text -> HURTS.matcher(text.value()).find())).isEmpty();
    }

    /** A single quote swallows what follows it, and placeholders with it. */
    @Test
    void quotesAreDoubledWherePlaceholdersStand() {
        assertThat(texts().filter(text -> text.value().matches(".*\\{\\d.*"))
                        .filter(text -> text.value().replace("''", "").contains("'")))
                .isEmpty();
    }

    @Test
    void everyTextAskedForByAPageExists() throws IOException {
        Pattern use = Pattern.compile("(\\w+)Text\\['([^']+)'(]|\\.concat)");
        Set<String> missing = new TreeSet<>();
        for (Path page : files(PAGES, ".xhtml")) {
            Matcher uses = use.matcher(Files.readString(page));
            while (uses.find()) {
                Properties texts = bundle(uses.group(1));
                String key = uses.group(2);
                boolean there = "]".equals(uses.group(3))
                        ? texts.containsKey(key)
                        : texts.stringPropertyNames().stream().anyMatch(name -> name.startsWith(key));
                if (!there) {
                    missing.add(page + ": " + uses.group(1) + "Text['" + key + "']");
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /** The ledger speaks words, not codes (E12): each record and purpose that the core writes has its word. */
    @Test
    void everyLedgerCodeHasItsWord() throws IOException {
        Pattern access = Pattern.compile("Access\\s*\\.(?:opened|refused)\\(([^;]*);");
        Pattern code = Pattern.compile("\"([A-Z][A-Z_]+)\"");
        Properties words = bundle("audit");
        Set<String> missing = new TreeSet<>();
        for (Path source : files(Path.of("..", "ejb", "src", "main", "java"), ".java")) {
            Matcher call = access.matcher(Files.readString(source));
            while (call.find()) {
                List<String> codes = code.matcher(call.group(1))
                        .results()
                        .map(found -> found.group(1))
                        .toList();
                boolean purposeIsLast = call.group(1).matches("(?s).*\"[A-Z_]+\"\\s*\\)*\\s*");
                boolean recordIsFirst = codes.size() == (purposeIsLast ? 2 : 1);
                if (recordIsFirst && !words.containsKey("record." + codes.get(0))) {
                    missing.add(source.getFileName() + ": record." + codes.get(0));
                }
                if (purposeIsLast && !words.containsKey("purpose." + codes.get(codes.size() - 1))) {
                    missing.add(source.getFileName() + ": purpose." + codes.get(codes.size() - 1));
                }
            }
        }
        assertThat(missing).as("keys missing in Audit.properties").isEmpty();
    }

    /** PrimeFaces keeps its words for screen readers in a script per language; ours adds what it lacks. */
    @Test
    void primeFacesSpeaksFrenchToScreenReaders() throws IOException {
        Set<String> missing = scriptKeys(resource("META-INF/resources/primefaces/locales/locale-en.js"));
        missing.removeAll(scriptKeys(resource("META-INF/resources/primefaces/locales/locale-fr.js")));
        String ours = Files.readString(PAGES.resolve("resources/handrail/french.js"));
        missing.removeIf(ours::contains);
        assertThat(missing).isEmpty();
    }

    @Test
    void everyMessageOfPrimeFacesIsFrenchToo() throws IOException {
        Properties english = new Properties();
        english.load(new StringReader(resource("org/primefaces/Messages_en.properties")));
        Properties french = new Properties();
        french.load(new StringReader(resource("org/primefaces/Messages_fr.properties")));
        assertThat(symmetricDifference(english, french)).isEmpty();
    }

    private record Text(String file, String key, String value) {}

    private static Stream<Text> texts() {
        return Stream.of(WEB, CORE)
                .flatMap(root -> files(root, ".properties").stream())
                .flatMap(path -> {
                    Properties texts = load(path);
                    return texts.stringPropertyNames().stream()
                            .map(key -> new Text(path.getFileName().toString(), key, texts.getProperty(key)));
                });
    }

    /** The English ones; the French one stands beside each. */
    private static Map<Path, Properties> bundles() {
        return Stream.of(WEB, CORE)
                .flatMap(root -> files(root, ".properties").stream())
                .filter(path ->
                        path.toString().contains("handrail") && !path.toString().endsWith("_fr.properties"))
                .collect(Collectors.toMap(path -> path, BundleTest::load, (a, b) -> a, TreeMap::new));
    }

    private static Properties bundle(String room) {
        String name = Character.toUpperCase(room.charAt(0)) + room.substring(1);
        Path path = WEB.resolve("org/handrail/web/messages/" + name + ".properties");
        return Files.exists(path) ? load(path) : new Properties();
    }

    private static Properties load(Path path) {
        try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<Path> files(Path root, String ending) {
        try (Stream<Path> found = Files.walk(root)) {
            return found.filter(path -> path.toString().endsWith(ending))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> symmetricDifference(Properties one, Properties other) {
        Set<String> different = new TreeSet<>(one.stringPropertyNames());
        Set<String> both = new TreeSet<>(different);
        both.retainAll(other.stringPropertyNames());
        different.addAll(other.stringPropertyNames());
        different.removeAll(both);
        return different;
    }

    private static Set<String> scriptKeys(String script) {
        return Pattern.compile("(?m)^\\s+\"?([\\w.]+)\"?:")
                .matcher(script)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String resource(String name) throws IOException {
        try (InputStream file = BundleTest.class.getClassLoader().getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
