package org.abfuhr.dispatch.cli.option;

import java.nio.file.Path;
import java.util.Map;

/// Where unpacked cities, road graphs and matrices are kept: `$ABFUHR_CACHE`, else `abfuhr` in the user's cache folder.
/// Everything in it can be deleted at any time.
public final class CacheFolder {

    private CacheFolder() {}

    public static Path path() {
        return path(System.getenv(), System.getProperty("abfuhr.cache", ""));
    }

    static Path path(Map<String, String> environment, String property) {
        if (!property.isEmpty())
            return Path.of(property);
        if (!environment.getOrDefault("ABFUHR_CACHE", "").isEmpty())
            return Path.of(environment.get("ABFUHR_CACHE"));
        var cache = environment.getOrDefault("XDG_CACHE_HOME", "");
        return (cache.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache)).resolve("abfuhr");
    }
}
