package org.abfuhr.parquet;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.abfuhr.data.readings.delivery.TableReader;

/// Lets DuckDB, inside this process, turn a Parquet file into CSV. It holds a few groups of rows at a time, and fetches no extension.
public final class DuckDbTables implements TableReader {

    @Override
    public void writeCsv(Path table, Path csv) throws IOException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:", settings());
                var statement = connection.createStatement()) {
            var rows = "read_parquet(%s, hive_partitioning = false)".formatted(quoted(exactly(table)));
            var cells = String.join(", ", cells(statement, rows));
            statement.execute("COPY (SELECT %s FROM %s) TO %s (FORMAT csv, HEADER, DELIMITER ',')".formatted(cells, rows,
                    quoted(csv.toAbsolutePath().toString())));
        } catch (SQLException e) {
            throw new IOException(firstLine(e), e);
        }
    }

    private static Properties settings() {
        var settings = new Properties();
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("threads", "2");
        settings.setProperty("memory_limit", "512MB");
        settings.setProperty("temp_directory", ""); // rows pass through, nothing is ever put aside
        return settings;
    }

    private static List<String> cells(Statement statement, String rows) throws SQLException {
        List<String> cells = new ArrayList<>();
        try (var columns = statement.executeQuery("DESCRIBE SELECT * FROM " + rows)) {
            while (columns.next()) {
                var name = '"' + columns.getString(1).replace("\"", "\"\"") + '"';
                cells.add(cell(name, columns.getString(1), columns.getString(2)) + " AS " + name);
            }
        }
        return cells;
    }

    /// The text of a cell. Instants are counted microseconds: naming them by a time zone would need another extension.
    private static String cell(String column, String name, String type) {
        if (type.equals("TIMESTAMP WITH TIME ZONE"))
            return "strftime(make_timestamp(epoch_us(%s)), '%%Y-%%m-%%dT%%H:%%M:%%S.%%fZ')".formatted(column);
        if (type.endsWith("[]"))
            return "array_to_string(CAST(%s AS VARCHAR[]), ' ')".formatted(column);
        if (type.equals("BLOB") && name.equalsIgnoreCase("payload"))
            return "hex(%s)".formatted(column);
        return "translate(CAST(%s AS VARCHAR), chr(10) || chr(13), '  ')".formatted(column); // a row is a line
    }

    /// The path as a pattern that only it fits.
    private static String exactly(Path table) {
        return table.toAbsolutePath().toString().replaceAll("[*?\\[]", "[$0]");
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String firstLine(SQLException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
