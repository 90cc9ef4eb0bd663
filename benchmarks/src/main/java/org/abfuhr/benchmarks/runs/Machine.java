package org.abfuhr.benchmarks.runs;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/// What a measurement was made on.
///
/// @param cpu model, as the system calls it
public record Machine(int cores, String cpu, long memoryGib, String os, String java) {

    public static Machine here() {
        return new Machine(Runtime.getRuntime().availableProcessors(), processor(), memory() >> 30,
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " " + System.getProperty("os.arch"),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
    }

    private static String processor() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name")).map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst().orElse("unknown processor");
        } catch (IOException e) { // only Linux has it
            return "unknown processor";
        }
    }

    private static long memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : 0;
    }

    /// In one line.
    public String text() {
        return cores + " cores (" + cpu + "), " + memoryGib + " GiB, " + os + ", " + java;
    }
}
