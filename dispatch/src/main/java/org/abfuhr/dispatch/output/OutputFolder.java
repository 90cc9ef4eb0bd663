package org.abfuhr.dispatch.output;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.abfuhr.dispatch.outcome.Outcome;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.model.fault.FileFailure;

/// The folder of a result. All files are written beside it first and appear together: whoever looks sees the old result or the
/// new one, never a mixture, and a full disk changes nothing.
///
/// A folder that holds anything else than an older result is kept; then the files are replaced one by one, and those of the older result that the new
/// one does not have are removed: nobody drives yesterday's route.
public final class OutputFolder {

    /// Every name that a result may have had.
    private static final Set<String> RESULTS = Set.of("plan.json", "plan.rejected.json", "problem.json", "routes.geojson",
            "problem.rejected.json", "stops.csv", "containers.jsonld", "route-sheets.html", "summary.txt", "visit-costs.csv",
            "report.html",
            "report.rejected.html");

    private static final Pattern OF_VEHICLE = Pattern.compile("route-.+\\.gpx|order-.+\\.json|legs-.+\\.json");

    private final Path folder;

    public OutputFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /// Puts these outputs in place of an older result.
    ///
    /// @throws FaultException E810 of kind MACHINE when that fails; the folder is as it was
    public void replace(Outcome outcome, List<Output> outputs) {
        write(outcome, outputs, false);
    }

    /// Puts these outputs beside what is there.
    ///
    /// @throws FaultException E810 of kind MACHINE when that fails
    public void add(Outcome outcome, List<Output> outputs) {
        write(outcome, outputs, true);
    }

    private void write(Outcome outcome, List<Output> outputs, boolean keepOthers) {
        try {
            var parent = Files.createDirectories(Objects.requireNonNull(folder.getParent(), "the root cannot be replaced"));
            // not createTempDirectory: the result must be as readable as any other folder
            var draft = Files.createDirectory(parent.resolve("." + folder.getFileName() + "-draft-" + UUID.randomUUID()));
            try {
                for (var output : outputs)
                    write(outcome, output, draft.resolve(output.fileName()));
                publish(draft, keepOthers);
            } finally {
                delete(draft);
            }
        } catch (IOException | UncheckedIOException e) {
            throw failed(folder, e);
        }
    }

    private static void write(Outcome outcome, Output output, Path file) throws IOException {
        try (var stream = new BufferedOutputStream(Files.newOutputStream(file))) {
            output.write(outcome, stream);
        }
    }

    private void publish(Path draft, boolean keepOthers) throws IOException {
        if (!Files.exists(folder))
            Files.move(draft, folder, ATOMIC_MOVE);
        else if (!keepOthers && holdsOnlyResults())
            swap(draft);
        else
            moveEach(draft, keepOthers);
    }

    private boolean holdsOnlyResults() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return !Files.isSymbolicLink(folder) && files.allMatch(file -> isResult(file.getFileName().toString()));
        }
    }

    private static boolean isResult(String name) {
        return RESULTS.contains(name) || OF_VEHICLE.matcher(name).matches();
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

    private void moveEach(Path draft, boolean keepOthers) throws IOException {
        var names = names(draft);
        for (var name : names)
            Files.move(draft.resolve(name), folder.resolve(name), ATOMIC_MOVE, REPLACE_EXISTING);
        if (!keepOthers)
            for (var name : names(folder))
                if (isResult(name) && !names.contains(name))
                    Files.delete(folder.resolve(name));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
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
        return new FaultException(FaultKind.MACHINE,
                new Fault("E810", "Writing the result failed: " + FileFailure.reason(cause) + ".",
                        folder.toString(), "Free disk space or give another folder with --out; nothing was changed."),
                cause);
    }
}
