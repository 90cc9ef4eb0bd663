package org.abfuhr.dispatch.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.abfuhr.data.readings.files.ReadingsImport;
import org.abfuhr.data.readings.files.ReadingsImport.ImportedFile;
import org.abfuhr.data.readings.synthetic.ReadingsGenerator;
import org.abfuhr.dispatch.cli.option.CityOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `abfuhr readings`: takes sensor readings into a city pack, or invents them.
@Command(name = "readings", mixinStandardHelpOptions = true, description = "Import sensor readings, or generate them.", synopsisSubcommandLabel = "COMMAND", subcommands = {
        ReadingsCommand.Import.class,
        ReadingsCommand.Generate.class}, footer = {"", "Example: abfuhr readings import delivered.csv --city my-city"})
final class ReadingsCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "No command given");
    }

    /// `abfuhr readings import`.
    @Command(name = "import", description = "Take delivered readings (CSV or CSV.gz) into the pack. Bad rows are counted.", footer = {
            "", "Example: abfuhr readings import delivered.csv --city my-city"})
    static final class Import extends JsonCommand {

        @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files with the header container,instant,fill or "
                + "container,instant,distanceMm.")
        private List<Path> files = List.of();

        @Mixin
        private CityOption city = new CityOption();

        @Override
        public Integer call() {
            var imported = ReadingsImport.into(city.openToChange()).importFiles(files);
            console().result(Map.of("files", imported.stream().map(Import::facts).toList()),
                    imported.stream().map(Import::text).collect(Collectors.joining("\n")));
            return 0;
        }

        private static Map<String, Object> facts(ImportedFile file) {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("source", file.source().toString());
            facts.put("target", file.target().toString());
            facts.put("new", file.isNew());
            facts.put("rows", file.report().rows());
            facts.put("accepted", file.report().accepted());
            facts.put("duplicates", file.report().duplicates());
            facts.put("rejected", rejected(file));
            facts.put("unknownContainers", file.report().unknownContainers());
            return facts;
        }

        private static Map<String, Long> rejected(ImportedFile file) {
            Map<String, Long> counts = new TreeMap<>();
            file.report().rejected().forEach((reason, rejects) -> counts.put(reason.name(), rejects.count()));
            return counts;
        }

        private static String text(ImportedFile file) {
            var report = file.report();
            var bad = report.rejectedRows() == 0 ? "" : ", rejected " + rejected(file);
            var unknown = report.unknownContainers().isEmpty()
                    ? ""
                    : ", " + report.unknownContainers().size() + " containers not in the city";
            return "%s: %d rows, %d accepted, %d duplicates%s%s -> %s%s".formatted(file.source(), report.rows(),
                    report.accepted(), report.duplicates(), bad, unknown, file.target(),
                    file.isNew() ? "" : " (was there already)");
        }
    }

    /// `abfuhr readings generate`.
    @Command(name = "generate", description = "Invent the past days of a city: fills, emptyings, and sensors with real faults.", footer = {
            "", "Example: abfuhr readings generate --city my-city --days 28 --seed 7"})
    static final class Generate extends JsonCommand {

        @Mixin
        private CityOption city = new CityOption();

        @Option(names = "--days", paramLabel = "N", defaultValue = "28", description = "Days up to the pack's day to plan (default: ${DEFAULT-VALUE}).")
        private int days;

        @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Same seed, same readings (default: ${DEFAULT-VALUE}).")
        private long seed;

        @Override
        public Integer call() {
            if (days < 1 || days > 3_660)
                throw usage("--days is " + days + ": give 1 to 3660");
            var pack = city.openToChange();
            var file = new ReadingsGenerator(pack, seed).write(CityOption.readingsFolder(pack), days,
                    CityOption.defaultDate(pack));
            console().result(Map.of("file", file.toString(), "days", days, "seed", seed), file.toString());
            return 0;
        }
    }
}
