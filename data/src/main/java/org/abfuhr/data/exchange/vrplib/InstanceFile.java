package org.abfuhr.data.exchange.vrplib;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.model.fault.FileFailure;

/// Text files of instance collections. What is not ASCII in them (names in comments) is read as Latin-1 and never refused.
public final class InstanceFile {

    private InstanceFile() {}

    /// All lines of the file.
    ///
    /// @throws FaultException INPUT (E600)
    public static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new FaultException(FaultKind.INPUT, new Fault("E600", "cannot be read (" + FileFailure.reason(e) + ").",
                    file.toString(), "Give the path of a readable file."), e);
        }
    }
}
