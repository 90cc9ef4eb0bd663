package org.abfuhr.benchmarks.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.abfuhr.dispatch.instance.ProblemFormat;

/// A problem file of a collection.
///
/// @param set folder it lies in
/// @param name of the file, without its extension
public record InstanceFile(String set, String name, Path file) {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final String OWN_FORMAT = "\"abfuhr-problem\"";
    private static final int HEAD_BYTES = 300; // where a problem of our own names its format

    /// Set and name.
    public String id() {
        return set + "/" + name;
    }

    /// All instances below a folder whose [#id] the expression finds, by set, then by name with numbers in their order.
    ///
    /// @throws java.io.UncheckedIOException when the folder cannot be read
    public static List<InstanceFile> in(Path folder, Pattern filter) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(InstanceFile::of)
                    .filter(instance -> filter.matcher(instance.id()).find())
                    .filter(InstanceFile::isProblem).sorted(Comparator.comparing(instance -> sortable(instance.id()))).toList();
        }
    }

    private static InstanceFile of(Path file) {
        var name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return new InstanceFile(String.valueOf(file.toAbsolutePath().normalize().resolveSibling("").getFileName()),
                dot < 0 ? name : name.substring(0, dot), file);
    }

    private boolean isProblem() {
        var path = file.toString();
        if (path.endsWith(".json"))
            return head().contains(OWN_FORMAT);
        return path.endsWith(".vrp") || (path.endsWith(".txt")
                && ProblemFormat.find(file).filter(format -> format != ProblemFormat.ABFUHR).isPresent());
    }

    private String head() {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD_BYTES), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sortable(String id) {
        return NUMBER.matcher(id).replaceAll(number -> "0".repeat(Math.max(0, 9 - number.group().length())) + number.group());
    }
}
