package org.abfuhr.benchmarks.gaps;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A figure that others published for a waste-collection day (Kim, Kim and Sahoo 2006; insertion and clustering are theirs, VNTS is of
/// Benjamin and Beasley 2010, ALNS of Buhrkal, Larsen and Ropke 2012).
///
/// @param vehicles null where only miles are known
/// @param mark `quoted`: read in a copy of the paper's table; `recalled`: from memory, to be checked before anyone relies on it
record Published(String instance, String method, @Nullable Integer vehicles, double miles, String mark) {

    /// Where the figures come from, for readers of a table.
    static final String SOURCES = """
            insertion 2006, clustering 2006: Kim, Kim and Sahoo, Computers & Operations Research 33(12); VNTS 2010: Benjamin and \
            Beasley; ALNS 2012: Buhrkal, Larsen and Ropke. *quoted* was read in a copy of the paper's table, *recalled* is from \
            memory and must be checked before it is relied on. Insertion needs fewer vehicles on 102 and 335 than the daily load \
            limit allows.""";

    /// Everything known, in the order of methods.
    static List<Published> all() {
        var name = "published.csv";
        try (var in = Objects.requireNonNull(Published.class.getResourceAsStream(name), name);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines()) {
            return lines.skip(1).map(Published::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Published of(String line) {
        var cells = List.of(line.split(",", -1));
        return new Published(cells.get(0), cells.get(1), cells.get(2).isEmpty() ? null : Integer.valueOf(cells.get(2)),
                Double.parseDouble(cells.get(3)), cells.get(4));
    }
}
