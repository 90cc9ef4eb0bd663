package org.abfuhr.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The pages must not lie: what they link to exists, and what the program can complain about is explained.
final class DocumentationTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");
    private static final Pattern SECTION_LINK = Pattern.compile("\\]\\(([^)#:]*)#([^)]+)\\)"); // page, or nothing for the same one; section
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
    private static final Pattern CODE_BLOCK = Pattern.compile("(?ms)^```.*?^```");
    private static final Pattern FAULT_CODE = Pattern.compile("\"(E[1-9]\\d\\d)\"");
    private static final Pattern LIBRARY = Pattern.compile("(?s)<dependency>.*?<artifactId>([A-Za-z0-9]+).*?</dependency>"); // to the first hyphen
    private static final Pattern CODE_ROW = Pattern.compile("(?m)^\\| `?(E[1-9]\\d\\d)`? \\|");

    static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            var top = Stream.of("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md").map(ROOT::resolve);
            return Stream.concat(top, docs.filter(p -> p.toString().endsWith(".md"))).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkedFileExists(Path page) throws IOException {
        var links = LINK.matcher(Files.readString(page)).results().map(m -> m.group(1)).toList();
        assertThat(links).allSatisfy(link -> assertThat(page.resolveSibling(link)).exists());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkedSectionExists(Path page) throws IOException {
        for (var link : SECTION_LINK.matcher(Files.readString(page)).results().toList()) {
            var target = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1));
            if (target.toString().endsWith(".md"))
                assertThat(sections(target)).as(link.group()).contains(link.group(2));
        }
    }

    /// Headings as GitHub turns them into anchors; no page has the same one twice.
    private static List<String> sections(Path page) throws IOException {
        var text = CODE_BLOCK.matcher(Files.readString(page)).replaceAll("");
        return HEADING.matcher(text).results().map(m -> m.group(1).strip().toLowerCase(Locale.ROOT)
                .replaceAll("[^\\w\\- ]", "").replace(' ', '-')).toList();
    }

    @Test
    void everyFaultCodeIsExplained() throws IOException {
        var explained = CODE_ROW.matcher(Files.readString(ROOT.resolve("docs/errors.md"))).results().map(m -> m.group(1))
                .toList();
        assertThat(explained).doesNotHaveDuplicates();
        assertThat(codesInMainSources()).isEqualTo(new TreeSet<>(explained));
    }

    private static SortedSet<String> codesInMainSources() throws IOException {
        SortedSet<String> codes = new TreeSet<>();
        for (var module : List.of("model", "routing", "data", "solver", "dispatch"))
            try (Stream<Path> sources = Files.walk(ROOT.resolve(module + "/src/main/java"))) {
                for (var source : sources.filter(p -> p.toString().endsWith(".java")).toList())
                    FAULT_CODE.matcher(Files.readString(source)).results().forEach(m -> codes.add(m.group(1)));
            }
        return codes;
    }

    @ParameterizedTest
    @ValueSource(strings = {"model", "routing", "data", "solver", "dispatch", "benchmarks", "parquet"})
    void noticeNamesEveryLibrary(String module) throws IOException {
        var notice = Files.readString(ROOT.resolve("NOTICE")).toLowerCase(Locale.ROOT);
        var libraries = LIBRARY.matcher(Files.readString(ROOT.resolve(module + "/pom.xml"))).results()
                .filter(m -> !m.group().contains("<groupId>org.abfuhr<") && !m.group().contains("<scope>test<"))
                .map(m -> m.group(1).toLowerCase(Locale.ROOT)).toList();
        assertThat(libraries).allMatch(notice::contains);
    }
}
