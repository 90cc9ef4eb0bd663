package org.abfuhr.dispatch.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CacheFolderTest {

    @Test
    void cacheLiesWhereTheUserWantsIt() {
        assertThat(CacheFolder.path(Map.of("ABFUHR_CACHE", "/a", "XDG_CACHE_HOME", "/b"), "")).isEqualTo(Path.of("/a"));
        assertThat(CacheFolder.path(Map.of("XDG_CACHE_HOME", "/b"), "")).isEqualTo(Path.of("/b/abfuhr"));
        assertThat(CacheFolder.path(Map.of(), "")).isEqualTo(Path.of(System.getProperty("user.home"), ".cache/abfuhr"));
    }
}
