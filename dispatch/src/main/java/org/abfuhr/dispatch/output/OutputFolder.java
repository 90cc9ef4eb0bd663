package org.abfuhr.dispatch.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.abfuhr.dispatch.outcome.Outcome;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;

/// The folder of a result. All files are written beside it first and appear together: whoever looks sees the old result or the
/// new one, never a mixture, and a full disk changes nothing.
///
/// A folder that holds anything else than an older result is kept; then the files are replaced one by one.
public final class OutputFolder {

    private final Path folder;

    public OutputFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /// Writes all outputs.
    ///
    /// @throws FaultException E810 of kind MACHINE when that fails; the folder is as it was
    public void write(Outcome outcome, List<Output> outputs) {
        try {
            var parent = Files.createDirectories(Objects.requireNonNull(folder.getParent(), "the root cannot be replaced"));
            var draft = Files.createTempDirectory(parent, "." + folder.getFileName() + "-draft-");
            try {
                for (var output : outputs)
                    write(outcome, output, draft.resolve(output.fileName()));
                publish(draft, outputs.stream().map(Output::fileName).collect(Collectors.toSet()));
            } finally {
                delete(draft);
            }
        } catch (IOException | UncheckedIOException e) {
            throw failed(folder, e);
        }
    }

    private static void write(Outcome outcome, Output output, Path file) throws IOException {
        try (var writer = Files.newBufferedWriter(file, UTF_8)) {
            output.write(outcome, writer);
        }
    }

    private void publish(Path draft, Set<String> names) throws IOException {
        if (!Files.exists(folder))
            Files.move(draft, folder, ATOMIC_MOVE);
        else if (holdsOnly(names))
            swap(draft);
        else
            moveEach(draft);
    }

    private boolean holdsOnly(Set<String> names) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return !Files.isSymbolicLink(folder) && files.allMatch(file -> names.contains(file.getFileName().toString()));
        }
    }

    private void swap(Path draft) throws IOException {
        var old = folder.resolveSibling(draft.getFileName() + "-old");
        Files.move(folder, old, ATOMIC_MOVE);
        try {
            Files.move(draft, folder, ATOMIC_MOVE);
        } catch (IOException e) {
            Files.move(old, folder, ATOMIC_MOVE);
            throw e;
        }
        delete(old);
    }

    private void moveEach(Path draft) throws IOException {
        try (Stream<Path> files = Files.list(draft)) {
            for (var file : files.sorted().toList())
                Files.move(file, folder.resolve(file.getFileName()), ATOMIC_MOVE, REPLACE_EXISTING);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder))
            return;
        try (Stream<Path> all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList())
                Files.delete(path);
        }
    }

    private static FaultException failed(Path folder, Exception cause) {
        return new FaultException(FaultKind.MACHINE, new Fault("E810", "Writing the result failed: " + cause.getMessage() + ".",
                folder.toString(), "Free disk space or give another folder with --out; nothing was changed."), cause);
    }
}
