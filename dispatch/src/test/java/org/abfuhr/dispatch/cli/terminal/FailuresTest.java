package org.abfuhr.dispatch.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultKind;
import org.junit.jupiter.api.Test;

class FailuresTest {

    @Test
    void kindsHaveTheExitCodesOfTheContract() {
        assertThat(FaultKind.values()).extracting(Failures::exitCode).containsExactly(2, 3, 4, 1);
    }

    @Test
    void unforeseenFailuresLeaveTheirTraceInAFile() throws IOException {
        var failure = Failures.of(new IllegalStateException("the sky fell"));
        var fault = failure.faults().getFirst();
        assertThat(failure.kind()).isEqualTo(FaultKind.MACHINE);
        assertThat(fault.toString()).contains("E801", "IllegalStateException").doesNotContain("\tat ");
        var log = Path.of(fault.where());
        assertThat(Files.readString(log)).contains("the sky fell", "\tat ");
        Files.delete(log);
    }

    @Test
    void filesThatAreNotThereAreInputAndDisksThatFailAreNot() {
        assertThat(Failures.of(new NoSuchFileException("a.csv")).kind()).isEqualTo(FaultKind.INPUT);
        assertThat(Failures.of(new UncheckedIOException(new AccessDeniedException("a.csv"))).kind()).isEqualTo(FaultKind.INPUT);
        var full = Failures.of(new FileSystemException("a.csv", null, "No space left on device"));
        assertThat(full.kind()).isEqualTo(FaultKind.MACHINE);
        assertThat(full.faults().getFirst().message()).contains("No space left on device");
    }

    @Test
    void peopleAreToldOfFortyFaultsAndHowManyMoreThereAre() {
        var text = new StringWriter();
        var faults = IntStream.range(0, 1_240).mapToObj(i -> new Fault("E613", "x is wrong.", "line " + i, "Give a number."))
                .toList();
        Failures.print(new PrintWriter(text), faults);
        assertThat(text.toString().lines()).hasSize(41).endsWith("and 1,200 more; --json tells all.");
    }

    @Test
    void usedUpMemoryIsSaidPlainly() {
        assertThat(Failures.of(new OutOfMemoryError()).faults().getFirst().fix()).contains("-Xmx");
    }
}
