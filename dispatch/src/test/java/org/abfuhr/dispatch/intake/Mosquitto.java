package org.abfuhr.dispatch.intake;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.abfuhr.dispatch.cli.terminal.CommandProcess;
import org.jspecify.annotations.Nullable;

/// The broker mosquitto in a process of its own, with nothing but an address on this machine.
final class Mosquitto extends TestBroker {

    private final Path room;
    private @Nullable CommandProcess running;

    Mosquitto(Path room) {
        this.room = room;
    }

    @Override
    void comeBack() throws IOException {
        var program = program();
        assumeTrue(program.isPresent(), "skipped: no mosquitto");
        var settings = Files.writeString(room.resolve("mosquitto.conf"),
                "listener " + port() + " 127.0.0.1\nallow_anonymous true\npersistence false\n");
        running = CommandProcess.start(List.of(program.orElseThrow().toString(), "-c", settings.toString()));
        running.waitForError("listen socket on port " + port());
    }

    private static Optional<Path> program() {
        var folders = Stream.concat(Arrays.stream(System.getenv("PATH").split(File.pathSeparator)), Stream.of("/usr/sbin"));
        return folders.map(folder -> Path.of(folder, "mosquitto")).filter(Files::isExecutable).findFirst();
    }

    @Override
    public void goAway() {
        if (running == null)
            return;
        running.close();
        running.process().onExit().join();
    }
}
