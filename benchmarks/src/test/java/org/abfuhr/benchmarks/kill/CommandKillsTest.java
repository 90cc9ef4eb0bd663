package org.abfuhr.benchmarks.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.SplittableRandom;
import org.abfuhr.benchmarks.served.CutCity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CommandKillsTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aKilledImportIsMadeGoodByTheNext() throws Exception {
        var findings = new Findings();
        var city = CutCity.write(folder.resolve("city"), 1);
        new CommandKills(city, folder.resolve("commands"), findings, new SplittableRandom(1)).readings(1, 2_000);
        assertThat(findings.troubles()).isEmpty();
    }
}
