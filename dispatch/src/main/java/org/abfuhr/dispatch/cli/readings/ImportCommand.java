package org.abfuhr.dispatch.cli.readings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.abfuhr.data.readings.delivery.DeliveryFormat;
import org.abfuhr.data.readings.delivery.DeviceDirectory;
import org.abfuhr.data.readings.delivery.ReadingsReport;
import org.abfuhr.data.readings.files.ReadingsImport;
import org.abfuhr.data.readings.files.ReadingsImport.ImportedFile;
import org.abfuhr.data.store.ReadingStores;
import org.abfuhr.data.store.StoreImport;
import org.abfuhr.dispatch.cli.JsonCommand;
import org.abfuhr.dispatch.cli.option.CityOption;
import org.abfuhr.dispatch.cli.option.StoreOption;
import org.abfuhr.dispatch.cli.terminal.Failures;
import org.abfuhr.dispatch.cli.terminal.TerminalProgress;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.model.fault.Faults;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `abfuhr readings import`.
@Command(name = "import", description = "Take delivered readings into the pack: CSV, messages of LoRaWAN networks and city platforms, raw frames. "
        + "What cannot be read is counted and set apart.", footer = {"",
                "Example: abfuhr readings import uplinks.ndjson --city my-city"})
final class ImportCommand extends JsonCommand {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files, plain, gzip or Parquet.")
    private List<Path> files = List.of();

    @Mixin
    private CityOption city = new CityOption();

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private FormatOption format = new FormatOption();

    @Override
    public Integer call() {
        var faults = optionFaults();
        format.check(faults);
        faults.throwIfAny();
        var known = format.format();
        if (store.location().isPresent())
            return intoStore(store.location().get(), known);
        var imported = ReadingsImport.into(city.openToChange(), known).importFiles(files);
        console().result(Map.of("files", imported.stream().map(ImportCommand::facts).toList()),
                imported.stream().map(ImportCommand::text).collect(Collectors.joining("\n")));
        return 0;
    }

    private int intoStore(String location, DeliveryFormat known) {
        var devices = DeviceDirectory.of(city.open());
        try (var opened = ReadingStores.open(location); var progress = TerminalProgress.forPerson()) {
            progress.begin("readings");
            var importer = new StoreImport(opened, taken -> progress.at(taken, -1));
            List<StoredFile> taken = new ArrayList<>();
            var kind = FaultKind.INPUT;
            var faults = new Faults();
            try {
                for (var file : files) {
                    taken.add(new StoredFile(file, importer.take(file, known, devices)));
                    faults.addAll(taken.getLast().result().faults());
                }
            } catch (FaultException e) { // of the database: what was taken before is told
                if (taken.isEmpty())
                    throw e;
                kind = e.kind();
                faults.addAll(e.faults());
            }
            progress.end();
            tell(taken, faults.list());
            return faults.isEmpty() ? 0 : Failures.exitCode(kind);
        }
    }

    private void tell(List<StoredFile> taken, List<Fault> faults) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("files", taken.stream().map(StoredFile::facts).toList());
        if (!faults.isEmpty())
            document.put("errors", faults);
        console().result(document, taken.stream().map(StoredFile::text).collect(Collectors.joining("\n")));
        faults.forEach(fault -> console().note(fault.toString()));
    }

    private static Map<String, Object> facts(ImportedFile file) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("source", file.source().toString());
        facts.put("format", file.format());
        facts.put("target", file.target().toString());
        facts.put("new", file.isNew());
        facts.put("rows", file.report().rows());
        facts.put("accepted", file.report().accepted());
        facts.put("duplicates", file.report().duplicates());
        facts.put("rejected", rejected(file.report()));
        facts.put("quarantine", file.quarantine().map(Path::toString).orElse(""));
        facts.put("unknownContainers", file.report().unknownContainers());
        return facts;
    }

    static Map<String, Long> rejected(ReadingsReport report) {
        Map<String, Long> counts = new TreeMap<>();
        report.rejected().forEach((reason, rejects) -> counts.put(reason.name(), rejects.count()));
        return counts;
    }

    private static String text(ImportedFile file) {
        var report = file.report();
        return "%s (%s): %d rows, %d accepted, %d duplicates%s -> %s%s%s".formatted(file.source(), file.format(), report.rows(),
                report.accepted(), report.duplicates(), unknownText(report), file.target(),
                file.isNew() ? "" : " (was there already)",
                badText(file.report())
                        + file.quarantine().map(path -> "\n  set apart in " + path).orElse(""));
    }

    static String unknownText(ReadingsReport report) {
        return report.unknownContainers().isEmpty()
                ? ""
                : ", " + report.unknownContainers().size() + " containers not in the city";
    }

    static String badText(ReadingsReport report) {
        var lines = new StringBuilder();
        report.rejected().forEach((reason, rejects) -> lines
                .append("\n  %d not read, %s: %s".formatted(rejects.count(), reason, rejects.examples().getFirst())));
        return lines.toString();
    }
}
