package org.abfuhr.dispatch.output;

import java.io.IOException;
import java.io.Writer;
import org.abfuhr.dispatch.outcome.Outcome;

/// One file of a night's result.
public interface Output {

    /// Name of the file in the result's folder.
    String fileName();

    /// Writes the whole file, UTF-8; the caller closes.
    void write(Outcome outcome, Writer to) throws IOException;
}
