package org.abfuhr.dispatch.cli.terminal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.abfuhr.model.fault.Fault;

/// Where a command speaks: results on standard output, everything else on standard error.
///
/// @param json whether standard output holds exactly one JSON document instead of text for people
public record Console(PrintWriter out, PrintWriter err, boolean json) {

    /// Prints the result in the form asked for.
    public void result(Map<String, ?> document, String text) {
        if (json)
            document(document);
        else
            out.println(text.stripTrailing());
        out.flush();
    }

    /// Prints faults in the form asked for.
    public void faults(List<Fault> faults) {
        if (json)
            document(Map.of("errors", faults));
        else
            Failures.print(err, faults);
        out.flush();
    }

    /// Tells people something that is not part of the result.
    public void note(String line) {
        err.println(line);
        err.flush();
    }

    private void document(Map<String, ?> document) {
        try {
            out.println(new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(document));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("No JSON for " + document, e);
        }
    }
}
