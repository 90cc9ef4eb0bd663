package org.abfuhr.data.exchange.vrplib;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.abfuhr.model.fault.Faults;
import org.jspecify.annotations.Nullable;

/// A VRPLIB file in headers (`KEY : value`) and sections of rows, not yet understood. The text ends at `EOF`.
final class VrplibText {

    final String file;
    final Faults faults = new Faults();
    private final Map<String, InstanceRow> headers = new LinkedHashMap<>();
    private final Map<String, List<InstanceRow>> sections = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>(); // key → where it stands

    VrplibText(String file, List<String> text) {
        this.file = file;
        List<InstanceRow> section = null;
        for (int i = 0; i < text.size() && !text.get(i).strip().equals("EOF"); i++) {
            var line = text.get(i).strip();
            if (line.isEmpty())
                continue;
            if (Character.isLetter(line.charAt(0)))
                section = keyword(i + 1, line);
            else if (section != null)
                section.add(InstanceRow.of(file, i + 1, line));
            else
                faults.add("E614", file + ":" + (i + 1), "belongs to no section.", "Put it behind the name of its section.");
        }
    }

    /// Notes a header, or opens a section, whose rows follow.
    private @Nullable List<InstanceRow> keyword(int line, String text) {
        int colon = text.indexOf(':');
        var key = (colon < 0 ? text : text.substring(0, colon)).strip().toUpperCase(Locale.ROOT);
        faults.require(lines.putIfAbsent(key, line) == null, "E614", file + ":" + line, key + " is given twice.",
                "Keep one of the two.");
        if (!key.endsWith("_SECTION")) {
            headers.put(key, InstanceRow.of(file, line, colon < 0 ? "" : text.substring(colon + 1)));
            return null;
        }
        List<InstanceRow> rows = new ArrayList<>();
        sections.put(key, rows);
        return rows;
    }

    /// First word of a header's value.
    Optional<String> word(String key) {
        return Optional.ofNullable(headers.get(key)).flatMap(row -> row.cells().stream().findFirst());
    }

    Optional<InstanceRow> header(String key) {
        return Optional.ofNullable(headers.get(key));
    }

    List<InstanceRow> section(String key) {
        return sections.getOrDefault(key, List.of());
    }

    boolean has(String key) {
        return lines.containsKey(key);
    }

    /// `file:line` of a header or section, or the file if it has none.
    String where(String key) {
        return lines.containsKey(key) ? file + ":" + lines.get(key) : file;
    }

    Iterable<String> keys() {
        return lines.keySet();
    }
}
