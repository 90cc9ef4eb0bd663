package org.abfuhr.dispatch.roads;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.model.fault.FileFailure;

/// Writes the cells of a matrix as lines `from,to,seconds,metres`, row by row; both numbers are empty where there is no way.
public final class MatrixCsv {

    private MatrixCsv() {}

    /// Writes the file, which appears when it is complete.
    ///
    /// @throws FaultException E842 when it cannot be written; nothing is left behind
    public static void write(Path file, MatrixRun.Result result) {
        var draft = file.resolveSibling("." + file.getFileName() + ".tmp");
        try {
            try {
                try (var writer = Files.newBufferedWriter(draft)) {
                    writer.write("from,to,seconds,metres\n");
                    for (int row = 0; row < result.matrix().size(); row++)
                        writeRow(writer, result, row);
                }
                Files.move(draft, file, ATOMIC_MOVE, REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new FaultException(FaultKind.MACHINE, new Fault("E842", "cannot be written (" + FileFailure.reason(e) + ").",
                    file.toString(), "Give a file with --out in a folder that exists and has space."), e);
        }
    }

    private static void writeRow(BufferedWriter writer, MatrixRun.Result result, int row) throws IOException {
        var matrix = result.matrix();
        var from = quoted(result.points().get(row).id());
        for (int column = 0; column < matrix.size(); column++) {
            var cell = matrix.reachable(row, column) ? matrix.seconds(row, column) + "," + matrix.metres(row, column) : ",";
            writer.write(from + "," + quoted(result.points().get(column).id()) + "," + cell + "\n");
        }
    }

    private static String quoted(String id) {
        return id.contains(",") || id.contains("\"") ? '"' + id.replace("\"", "\"\"") + '"' : id;
    }
}
