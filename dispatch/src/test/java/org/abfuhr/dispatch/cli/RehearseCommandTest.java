package org.abfuhr.dispatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearseCommandTest {

    /// A run that ends early records too little, and nobody would see it: the launcher says nothing about it.
    @Test
    void runsToItsEndWithoutAWord(@TempDir Path folder) {
        var answer = Answer.to("rehearse", folder.toString());
        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).isEmpty();
        assertThat(folder.resolve("night")).isDirectoryContaining(file -> file.endsWith("plan.json"));
        assertThat(folder).isDirectoryContaining(file -> file.endsWith("plain.vrp.json") && Files.isRegularFile(file));
        assertThat(folder).isDirectoryContaining(file -> file.endsWith("windows.vrp.json") && Files.isRegularFile(file));
    }
}
