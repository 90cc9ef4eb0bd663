package org.abfuhr.data.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.abfuhr.data.readings.RejectReason;
import org.abfuhr.data.readings.delivery.Quarantined;

/// The rows of what could not be read.
record QuarantineRows(Connection connection) {

    private static final int DIGEST_CHARS = 32;

    /// Adds those that are not there.
    ///
    /// @return how many were handed over, known or not
    int add(List<Quarantined> all) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO quarantine (digest, source, line, reason, value, payload)"
                + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")) {
            for (var item : all) {
                insert.setString(1, digest(item));
                insert.setString(2, item.source());
                insert.setLong(3, item.line());
                insert.setString(4, item.reason().name());
                insert.setString(5, item.value());
                insert.setString(6, item.payload());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return all.size();
    }

    SortedMap<RejectReason, Long> counts() throws SQLException {
        SortedMap<RejectReason, Long> counts = new TreeMap<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT reason, COUNT(*) FROM quarantine GROUP BY reason")) {
            while (rows.next())
                counts.put(RejectReason.valueOf(rows.getString(1)), rows.getLong(2));
        }
        return counts;
    }

    List<Quarantined> list() throws SQLException {
        List<Quarantined> all = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement
                        .executeQuery("SELECT source, line, reason, value, payload FROM quarantine ORDER BY source, line")) {
            while (rows.next())
                all.add(new Quarantined(rows.getString(1), rows.getLong(2), RejectReason.valueOf(rows.getString(3)),
                        rows.getString(4),
                        rows.getString(5)));
        }
        return all;
    }

    private static String digest(Quarantined item) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest((item.reason() + "\n" + item.payload()).getBytes(StandardCharsets.UTF_8)))
                    .substring(0, DIGEST_CHARS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
