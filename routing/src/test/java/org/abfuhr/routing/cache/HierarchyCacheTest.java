package org.abfuhr.routing.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.abfuhr.routing.hierarchy.Hierarchy;
import org.abfuhr.routing.hierarchy.StateGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Prepared once, loaded ever after, and never believed when damaged.
class HierarchyCacheTest {

    // a ring of three states
    private static final StateGraph RING = new StateGraph(new int[]{0, 1, 2, 3}, new int[]{1, 2, 0}, new long[]{10, 20, 30});

    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();
    private final List<Hierarchy> tried = new ArrayList<>();

    private Hierarchy get(Path cache) {
        return new HierarchyCache(cache, said::add).hierarchy(RING, tried::add);
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().equals(ImportLock.NAME)).toList();
        }
    }

    @Test
    void keepsWhatItPrepared() throws IOException {
        int[] order = get(folder).order();
        byte[] written = Files.readAllBytes(entries().getFirst());

        assertThat(get(folder).order()).isEqualTo(order);
        assertThat(entries()).singleElement()
                .satisfies(entry -> assertThat(entry.getFileName().toString()).startsWith("hierarchy-"));
        assertThat(Files.readAllBytes(entries().getFirst())).isEqualTo(written);
        assertThat(tried).as("proven when made and when loaded").hasSize(2);
        assertThat(said).isEmpty();
    }

    @Test
    void preparesADamagedOneAgainAndSaysSo() throws IOException {
        get(folder);
        Path entry = entries().getFirst();
        byte[] whole = Files.readAllBytes(entry);
        Files.write(entry, Arrays.copyOf(whole, whole.length - 5));

        get(folder);

        assertThat(said).singleElement().asString().contains("damaged");
        assertThat(Files.readAllBytes(entry)).isEqualTo(whole);
    }

    @Test
    void preparesAWrongOneAgainAndSaysSo() {
        get(folder);
        var cache = new HierarchyCache(folder, said::add);
        List<Boolean> answers = new ArrayList<>(List.of(false, true));

        assertThat(cache.hierarchy(RING, hierarchy -> answers.removeFirst()).states()).isEqualTo(3);
        assertThat(answers).isEmpty();
        assertThat(said).singleElement().asString().contains("does not find the quickest ways");
    }

    @Test
    void neverHandsOutAWrongOne() {
        var cache = new HierarchyCache(folder, said::add);

        assertThatIllegalStateException().isThrownBy(() -> cache.hierarchy(RING, hierarchy -> false));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void worksWithoutAFolder() throws IOException {
        Path noFolder = Files.createFile(folder.resolve("a-file")).resolve("cache");

        assertThat(get(noFolder).states()).isEqualTo(3);
        assertThat(said).singleElement().asString().contains("cannot be kept");
    }
}
