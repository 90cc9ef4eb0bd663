package org.abfuhr.data.readings.delivery;

import java.io.IOException;
import java.nio.file.Path;

/// Reads files that are tables, not text: Parquet. A module that is not always there brings one, which `ServiceLoader` finds.
public interface TableReader {

    /// Writes the rows of a table as CSV that says the same: a header of its columns' names, instants as ISO 8601 with their zone, the words
    /// of a list parted by blanks, bytes in hexadecimal, nothing where there is no value. Of times without a zone none is guessed.
    ///
    /// @param csv an empty file that is there, to be written over
    /// @throws IOException when the table is damaged, or the file cannot be written; the message says which, to people
    void writeCsv(Path table, Path csv) throws IOException;
}
