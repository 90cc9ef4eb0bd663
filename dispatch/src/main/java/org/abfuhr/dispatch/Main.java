package org.abfuhr.dispatch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import org.abfuhr.dispatch.cli.AbfuhrCommand;

/// Where the process starts; everything else can be run inside a test.
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.setProperty("java.util.logging.SimpleFormatter.format", "%5$s%n"); // notes to people, not to operators
        var out = new PrintWriter(System.out, true, UTF_8);
        var err = new PrintWriter(System.err, true, UTF_8);
        System.exit(AbfuhrCommand.run(out, err, arguments));
    }
}
