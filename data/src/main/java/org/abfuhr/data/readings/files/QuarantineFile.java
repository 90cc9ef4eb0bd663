package org.abfuhr.data.readings.files;

import org.abfuhr.data.readings.delivery.Quarantined;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.model.fault.FileFailure;

/// Writes what could not be read: a JSON object a line, with `source`, `line`, `reason`, `value` and `payload`.
final class QuarantineFile {

    private QuarantineFile() {}

    /// @throws FaultException MACHINE (E510) when the file cannot be written
    static void write(Path file, List<Quarantined> all) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (var writer = Files.newBufferedWriter(file);
                    SequenceWriter lines = new ObjectMapper().writer().withRootValueSeparator("\n").writeValues(writer)) {
                lines.writeAll(all);
            }
        } catch (IOException e) {
            throw new FaultException(FaultKind.MACHINE, new Fault("E510", "cannot be written (" + FileFailure.reason(e) + ").",
                    file.toString(), "Make the folder writable and see that the disk has room."), e);
        }
    }
}
