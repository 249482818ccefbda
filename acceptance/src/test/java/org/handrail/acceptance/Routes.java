package org.handrail.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every page there is, read from the view folder: a new page is in every test of all pages without being named there.
 *
 * @param path address without extension, such as {@code /me/} or {@code /oh/referral}
 * @param folder kind of user whose page it is ({@code me}, {@code oh} …), empty for pages open to everybody
 * @param parameters names of the view parameters that the page takes, such as {@code id}
 */
public record Routes(String path, String folder, List<String> parameters) {
    private static final Path VIEWS = Path.of("..", "web", "src", "main", "webapp");
    private static final Pattern PARAMETER = Pattern.compile("<f:viewParam[^>]*\\bname=\"([^\"]+)\"");

    /** All pages, in the order of their addresses. */
    public static List<Routes> all() {
        return all(VIEWS);
    }

    static List<Routes> all(Path views) {
        try (Stream<Path> found = Files.walk(views)) {
            return found.filter(page -> page.toString().endsWith(".xhtml"))
                    .filter(page -> !views.relativize(page).startsWith("WEB-INF")
                            && !views.relativize(page).startsWith("resources"))
                    .sorted()
                    .map(page -> route(views, page))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the address is complete without parameters. */
    public boolean opensAlone() {
        return parameters.isEmpty();
    }

    private static Routes route(Path views, Path page) {
        Path relative = views.relativize(page);
        String address = "/" + relative.toString().replace('\\', '/').replaceFirst("(^|/)index\\.xhtml$", "$1");
        String folder = relative.getNameCount() > 1 ? relative.getName(0).toString() : "";
        try {
            List<String> parameters = PARAMETER
                    .matcher(Files.readString(page))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            return new Routes(address.replaceFirst("\\.xhtml$", ""), folder, parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
