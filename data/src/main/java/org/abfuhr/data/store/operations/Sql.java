package org.abfuhr.data.store.operations;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Statements with their values, on one connection.
record Sql(Connection connection) {

    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    <T> List<T> list(String query, Row<T> row, @Nullable Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            set(statement, values);
            List<T> found = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next())
                    found.add(row.of(rows));
            }
            return found;
        }
    }

    <T> Optional<T> find(String query, Row<T> row, @Nullable Object... values) throws SQLException {
        return list(query, row, values).stream().findFirst();
    }

    long number(String query, @Nullable Object... values) throws SQLException {
        return list(query, row -> row.getLong(1), values).getFirst();
    }

    /// Changes rows and returns how many.
    int update(String command, @Nullable Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(command)) {
            set(statement, values);
            return statement.executeUpdate();
        }
    }

    private static void set(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++)
            statement.setObject(i + 1, values[i]);
    }
}
