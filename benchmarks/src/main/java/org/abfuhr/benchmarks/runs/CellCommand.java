package org.abfuhr.benchmarks.runs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.abfuhr.dispatch.cli.option.SearchOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `abfuhr-bench cell`: what a [Fork] starts. Prints a [CellResult] as JSON.
@Command(name = "cell", hidden = true, description = "Run one instance once; used by the other commands.")
public final class CellCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The instance.")
    private Path file = Path.of("");

    @Option(names = "--id", required = true, description = "Set and name.")
    private String id = "";

    @Mixin
    private SearchOptions search = new SearchOptions();

    @Override
    public Integer call() throws JsonProcessingException {
        var out = spec.commandLine().getOut();
        out.println(new ObjectMapper().writeValueAsString(Cell.run(id, file, search.effort(Duration.ofSeconds(10)))));
        out.flush();
        return 0;
    }
}
