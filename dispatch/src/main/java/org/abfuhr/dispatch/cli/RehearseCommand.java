package org.abfuhr.dispatch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.abfuhr.dispatch.instance.RandomInstance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `abfuhr rehearse`: a short night and two small problems, for nobody to read. The launcher records while it runs which classes a start needs and
/// which methods are worth compiling (JEP 483, 515), so that later searches of a second or ten are not spent on warming up.
@Command(name = "rehearse", hidden = true, description = "Run a short night and two small problems, so that the launcher can record what a start needs.")
final class RehearseCommand implements Callable<Integer> {

    private static final int VISITS = 300;

    @Parameters(paramLabel = "DIR", description = "Folder for what comes out of it.")
    private Path folder = Path.of("");

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(folder);
        int code = run("plan", "--iterations", "200", "--out", folder.resolve("night").toString());
        code = Math.max(code, solve("plain.vrp", RandomInstance.plain(VISITS, 1)));
        return Math.max(code, solve("windows.vrp", RandomInstance.windows(VISITS, 1)));
    }

    private int solve(String name, String instance) throws IOException {
        var file = folder.resolve(name);
        Files.writeString(file, instance);
        return run("solve", file.toString(), "--iterations", "20000", "--out", folder.resolve(name + ".json").toString());
    }

    private static int run(String... arguments) {
        var nobody = new PrintWriter(Writer.nullWriter());
        return AbfuhrCommand.run(nobody, nobody, arguments);
    }
}
