package org.abfuhr.data.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// Numbers of containers, short enough to stand in every row.
record Sources(Connection connection) {

    static final int MOST_IN_A_QUERY = 500;

    /// Numbers of these containers; those that have none get one.
    Map<String, Integer> numbers(Collection<String> names) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO source (name) VALUES (?) ON CONFLICT DO NOTHING")) {
            var known = known(names);
            for (var name : names)
                if (!known.containsKey(name)) {
                    insert.setString(1, name);
                    insert.addBatch();
                }
            insert.executeBatch();
        }
        return known(names);
    }

    private Map<String, Integer> known(Collection<String> names) throws SQLException {
        Map<String, Integer> numbers = new HashMap<>();
        var all = List.copyOf(names);
        for (int from = 0; from < all.size(); from += MOST_IN_A_QUERY) {
            var some = all.subList(from, Math.min(all.size(), from + MOST_IN_A_QUERY));
            try (var query = connection
                    .prepareStatement("SELECT number, name FROM source WHERE name IN (" + marks(some.size()) + ")")) {
                for (int i = 0; i < some.size(); i++)
                    query.setString(i + 1, some.get(i));
                try (var rows = query.executeQuery()) {
                    while (rows.next())
                        numbers.put(rows.getString(2), rows.getInt(1));
                }
            }
        }
        return numbers;
    }

    /// Number of a container, if it ever had a reading.
    OptionalInt number(String name) throws SQLException {
        var number = known(List.of(name)).get(name);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /// Names by number.
    Map<Integer, String> names() throws SQLException {
        Map<Integer, String> names = new HashMap<>();
        try (var statement = connection.createStatement(); var rows = statement.executeQuery("SELECT number, name FROM source")) {
            while (rows.next())
                names.put(rows.getInt(1), rows.getString(2));
        }
        return names;
    }

    List<String> list() throws SQLException {
        return new ArrayList<>(names().values().stream().sorted().toList());
    }

    /// So many question marks.
    static String marks(int count) {
        return "?" + ", ?".repeat(count - 1);
    }
}
