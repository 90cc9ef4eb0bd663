package org.abfuhr.dispatch.service.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Finds the endpoint for a method and path. A fixed word beats a name in braces.
final class RouteTable {

    /// An endpoint and what its names stand for.
    record Match(Endpoint endpoint, Map<String, String> names) {}

    private record Entry(List<String> words, Endpoint endpoint) {

        Optional<Map<String, String>> match(List<String> path) {
            if (path.size() != words.size())
                return Optional.empty();
            Map<String, String> names = new HashMap<>();
            for (int i = 0; i < words.size(); i++) {
                var word = words.get(i);
                if (word.startsWith("{"))
                    names.put(word.substring(1, word.length() - 1), path.get(i));
                else if (!word.equals(path.get(i)))
                    return Optional.empty();
            }
            return Optional.of(names);
        }

        long names() {
            return words.stream().filter(word -> word.startsWith("{")).count();
        }
    }

    private final List<Entry> entries = new ArrayList<>();

    RouteTable(List<Endpoint> endpoints) {
        endpoints.forEach(endpoint -> entries.add(new Entry(words(endpoint.path()), endpoint)));
        entries.sort((a, b) -> Long.compare(a.names(), b.names()));
    }

    private static List<String> words(String path) {
        return List.of(path.substring(1).split("/", -1));
    }

    /// The endpoint, or why there is none.
    ///
    /// @param path decoded, word by word
    /// @throws Refusal E900, E904
    Match get(String method, List<String> path) {
        List<String> others = new ArrayList<>();
        for (var entry : entries) {
            var names = entry.match(path);
            if (names.isPresent() && entry.endpoint.method().equals(method))
                return new Match(entry.endpoint, names.get());
            if (names.isPresent())
                others.add(entry.endpoint.method());
        }
        var shown = "/" + path.stream().limit(8).collect(Collectors.joining("/"));
        throw others.isEmpty() ? Refusal.noSuchPath(shown) : Refusal.wrongMethod(shown, String.join(", ", others));
    }
}
