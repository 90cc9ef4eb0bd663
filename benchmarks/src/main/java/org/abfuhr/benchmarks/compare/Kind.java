package org.abfuhr.benchmarks.compare;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.abfuhr.benchmarks.runs.InstanceFile;

/// Kinds of instances that several engines know.
enum Kind {
    CVRP, VRPTW;

    private static final Pattern TYPE = Pattern.compile("(?i)TYPE\\s*:\\s*(\\w+)\\s*");

    /// By the line that names the type.
    static Optional<Kind> of(InstanceFile instance) {
        if (!instance.file().toString().endsWith(".vrp"))
            return Optional.empty();
        return org.abfuhr.data.exchange.vrplib.InstanceFile.lines(instance.file()).stream().map(TYPE::matcher)
                .filter(line -> line.matches()).map(line -> line.group(1).toUpperCase(Locale.ROOT)).findFirst()
                .flatMap(type -> Stream.of(values()).filter(kind -> kind.name().equals(type)).findFirst());
    }
}
