package org.abfuhr.dispatch.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.abfuhr.data.readings.ReadingSeries;
import org.abfuhr.data.readings.RejectReason;
import org.abfuhr.data.readings.delivery.Quarantined;
import org.abfuhr.data.store.ReadingStore;
import org.abfuhr.data.store.ReadingStores;
import org.abfuhr.dispatch.cli.terminal.CommandProcess;
import org.abfuhr.dispatch.intake.TestBroker;
import org.abfuhr.dispatch.intake.Uplink;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.support.ui.FluentWait;

/// `readings listen` as a user starts and ends it: in a process of its own, with a broker that sensor s-101 of res-1 in GridTown reports to.
@Timeout(120)
final class ListenCommandTest {

    @TempDir
    private Path folder = Path.of("");
    @AutoClose
    private TestBroker broker;

    @BeforeEach
    void start() throws IOException {
        CommandProcess.requireInterrupts();
        broker = TestBroker.start();
    }

    private CommandProcess listen(String... more) throws IOException {
        var command = CommandProcess.command(folder.resolve("cache"), "readings", "listen", "--mqtt", broker.url(), "--topic",
                TestBroker.TOPICS, "--store", store(), "--city", GridTownPack.copyTo(folder.resolve("town")).toString());
        command.addAll(List.of(more));
        return CommandProcess.start(command);
    }

    private String store() {
        return folder.resolve("readings.db").toString();
    }

    private static int stored(ReadingStore store) {
        return Uplink.stored(store).map(ReadingSeries::size).orElse(0);
    }

    @Test
    void takesMessagesUntilItIsInterruptedAndThenTellsWhatCameOfThem() throws IOException, InterruptedException {
        try (var command = listen("--json"); var store = ReadingStores.open(store())) {
            command.waitForError("listening to " + TestBroker.TOPICS);
            // the last one is taken after the others
            broker.send("v3/town/devices/s-101/up", Uplink.at(1), Uplink.at(1), "{\"end_device", Uplink.at(2));
            new FluentWait<>(store).withTimeout(Duration.ofSeconds(60)).pollingEvery(Duration.ofMillis(50))
                    .until(s -> stored(s) == 2);
            command.interrupt();
            assertThat(command.json().toString())
                    .isEqualTo("{\"messages\":4,\"accepted\":2,\"duplicates\":1,\"late\":0,\"rejected\":1}");
            assertThat(command.end()).isEqualTo(130);
            // the frame says 580 mm
            assertThat(Uplink.stored(store).orElseThrow().distanceMm(1))
                    .isEqualTo(580);
            assertThat(store.quarantined()).extracting(Quarantined::reason, Quarantined::payload)
                    .containsExactly(tuple(RejectReason.JSON, "{\"end_device"));
        }
    }

    @Test
    void endsWhileTheBrokerIsAway() throws IOException, InterruptedException {
        broker.goAway();
        try (var command = listen()) {
            command.waitForError("not connected");
            command.interrupt();
            assertThat(command.output()).isEqualTo("0 messages, 0 readings accepted, 0 duplicates, 0 not read and set apart\n");
            assertThat(command.end()).isEqualTo(130);
        }
    }
}
