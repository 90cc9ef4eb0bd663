package org.abfuhr.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A library of the module `peers`, in a Java machine with the class path of that module.
///
/// @param id that the module knows
/// @param artifact whose version is told
/// @param jar of the module
record MavenPeer(String id, String artifact, Path jar) implements Tool {

    /// All that can be asked for.
    static final List<String> IDS = List.of("ortools", "jsprit", "timefold");

    static MavenPeer of(String id, Path jar) {
        return new MavenPeer(id, switch (id) {
            case "ortools" -> "ortools-java";
            case "jsprit" -> "jsprit-core";
            default -> "timefold-solver-core";
        }, jar);
    }

    @Override
    public String name() {
        return id + version();
    }

    private String version() {
        try (Stream<Path> jars = Files.list(jar.resolveSibling("lib"))) {
            return jars.map(file -> file.getFileName().toString()).filter(name -> name.startsWith(artifact + "-")).findFirst()
                    .map(name -> " " + name.substring(artifact.length() + 1, name.length() - ".jar".length())).orElse("");
        } catch (IOException e) { // only the name lacks then
            return "";
        }
    }

    @Override
    public boolean solves(Kind kind) {
        return true;
    }

    @Override
    public List<String> command(Job job) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseParallelGC", "-XX:MaxRAMPercentage=60", "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow", "-jar", jar.toString(), id, job.instance().file().toString(),
                Long.toString(job.budget().toMillis()), Long.toString(job.seed())));
        return command;
    }

    @Override
    public Path solution(Job job) {
        return job.output();
    }
}
