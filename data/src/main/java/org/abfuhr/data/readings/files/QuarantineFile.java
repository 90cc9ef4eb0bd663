package org.abfuhr.data.readings.files;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import org.abfuhr.data.readings.delivery.Quarantined;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.model.fault.FileFailure;
import org.jspecify.annotations.Nullable;

/// Writes what could not be read: a JSON object a line, with `source`, `line`, `reason`, `value` and `payload`. It goes to a draft at once, so that millions of
/// lines need no memory; closing it without [#keep] leaves nothing behind. Every method throws [FaultException] MACHINE (E510) when it cannot be written.
final class QuarantineFile implements Consumer<Quarantined>, AutoCloseable {

    private static final ObjectWriter LINES = new ObjectMapper().writer().withRootValueSeparator("\n");

    private final Path draft;
    private boolean empty = true;
    private @Nullable SequenceWriter writer;

    /// @param draft made when there is something to write
    QuarantineFile(Path draft) {
        this.draft = draft;
    }

    @Override
    public void accept(Quarantined bad) {
        try {
            opened().write(bad);
        } catch (IOException e) {
            throw fault(draft, e);
        }
    }

    private SequenceWriter opened() throws IOException {
        if (writer == null) {
            empty = false;
            Files.createDirectories(draft.toAbsolutePath().getParent());
            writer = LINES.writeValues(Files.newBufferedWriter(draft));
        }
        return writer;
    }

    boolean isEmpty() {
        return empty;
    }

    /// Makes the draft a file; only if it is not empty.
    void keep(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            finish();
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw fault(file, e);
        }
    }

    private void finish() throws IOException {
        if (writer != null)
            writer.close();
        writer = null;
    }

    @Override
    public void close() {
        try {
            finish();
            if (!empty)
                Files.deleteIfExists(draft);
        } catch (IOException e) {
            throw fault(draft, e);
        }
    }

    private static FaultException fault(Path path, IOException e) {
        return new FaultException(FaultKind.MACHINE, new Fault("E510", "cannot be written (" + FileFailure.reason(e) + ").",
                path.toString(), "Make the folder writable and see that the disk has room."), e);
    }
}
