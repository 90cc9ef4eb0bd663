package org.abfuhr.data.readings.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.function.Supplier;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.model.fault.FileFailure;

/// Reads a Parquet file as the CSV that a [TableReader] makes of it, which lies in the system's temporary folder meanwhile.
final class TableText {

    private static final String FIX = "Build the reader once with mvn -q -Pparquet -pl parquet -am -DskipTests package, or deliver CSV.";

    private static final String NO_READER = "is a Parquet file, which this installation does not read.";

    private TableText() {}

    static <T> T read(Path file, Supplier<Optional<TableReader>> tables, DeliveredText.Reading<T> reading) throws IOException {
        var csv = Files.createTempFile("abfuhr-table-", ".csv");
        try {
            writeCsv(file, csv, tables);
            try (var text = Files.newBufferedReader(csv)) {
                return reading.read(text);
            }
        } finally {
            Files.deleteIfExists(csv);
        }
    }

    private static void writeCsv(Path file, Path csv, Supplier<Optional<TableReader>> tables) {
        try {
            tables.get()
                    .orElseThrow(() -> new FaultException(FaultKind.INPUT, new Fault("E507", NO_READER, file.toString(), FIX)))
                    .writeCsv(file, csv);
        } catch (IOException e) {
            throw DeliveredText.fault(file, "E503", "is a Parquet file that cannot be read (" + FileFailure.reason(e) + ").",
                    "Copy it again from its source.", e);
        } catch (ServiceConfigurationError | LinkageError e) { // a reader of another version, or of another kind of machine
            throw DeliveredText.fault(file, "E507", NO_READER, FIX, e);
        }
    }
}
