package org.abfuhr.dispatch.service.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Both languages of the map page say everything that it shows.
final class PageWordsTest {

    private static final Path PAGE = Path.of("src/main/resources/org/abfuhr/dispatch/service/page");
    private static final Pattern KEY = Pattern.compile("(?m)^ {2}\"([\\w.]+)\": \"");
    private static final Pattern USE = Pattern.compile("\\bt\\(\"([\\w.]+)\"[,)]|data-t(?:-label)?=\"([\\w.]+)\"");

    private static Set<String> keys(String language) throws IOException {
        Set<String> keys = new TreeSet<>();
        KEY.matcher(Files.readString(PAGE.resolve("words_" + language + ".js"))).results()
                .forEach(each -> keys.add(each.group(1)));
        return keys;
    }

    @Test
    void germanAndEnglishHaveTheSameKeys() throws IOException {
        assertThat(keys("de")).isEqualTo(keys("en")).isNotEmpty();
    }

    @Test
    void everyTextThatIsNamedExists() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.list(PAGE)) {
            for (var file : files.toList())
                USE.matcher(Files.readString(file)).results()
                        .forEach(each -> used.add(each.group(1) == null ? each.group(2) : each.group(1)));
        }
        assertThat(keys("en")).containsAll(used);
        assertThat(used).contains("login.key", "map.label", "release.title");
    }
}
