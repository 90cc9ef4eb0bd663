package org.abfuhr.dispatch.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.Container;
import org.abfuhr.data.city.format.ContainerFiles;
import org.abfuhr.data.derive.MapContainers;
import org.abfuhr.data.lists.ContainerList;
import org.abfuhr.data.lists.ContainerLists;
import org.abfuhr.data.lists.ContainerLists.Season;
import org.abfuhr.data.lists.ListMerge;
import org.abfuhr.data.lists.OmitReason;
import org.abfuhr.data.lists.Omissions.Omitted;
import org.abfuhr.dispatch.city.CityMaker;
import org.abfuhr.dispatch.cli.option.CityOption;
import org.abfuhr.dispatch.cli.option.KindOptions;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.model.fault.Faults;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `abfuhr city import-containers`.
@Command(name = "import-containers", description = "Take a city's own lists of containers into its pack: Rostock's open data, a map, WasteContainer entities. "
        + "What cannot be read is counted and told.", footer = {"",
                "Example: abfuhr city import-containers abfallbehaelter.csv --city my-city --replace"})
final class ImportContainersCommand extends JsonCommand {

    private static final int SHOWN = 10;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "CSV, GeoJSON, NGSI-LD, or a map (.osm.pbf, .osm.bz2, .osm.gz, .osm).")
    private List<Path> files = List.of();

    @Mixin
    private CityOption city = new CityOption();

    @Mixin
    private KindOptions kinds = new KindOptions();

    @Option(names = "--out", paramLabel = "FILE", description = "Write the rows there instead of into the pack.")
    private @Nullable Path out;

    @Option(names = "--crs", paramLabel = "NAME", defaultValue = "", description = "Grid of coordinates in metres where the file names none (default: EPSG:25833).")
    private String grid = "";

    @Option(names = "--season", paramLabel = "S", defaultValue = "summer", description = "Calendar that is taken where a list has two: summer or winter (default: ${DEFAULT-VALUE}).")
    private Season season = Season.SUMMER;

    @Option(names = "--replace", description = "Drop other containers of the imported fractions: the lists are complete.")
    private boolean replace;

    @Override
    public Integer call() {
        var pack = out == null ? city.openToChange() : city.open();
        var merge = new ListMerge(pack, kinds.defaults(this::usage));
        var lists = read();
        var taken = lists.stream().map(merge::take).toList();
        requireAny(merge, lists);
        var stays = stays(merge.rows());
        if (out == null)
            ContainerFiles.put(pack, merge.rows(), stays);
        else
            ContainerFiles.write(out, merge.rows());
        tell(pack, lists, taken, merge.rows());
        return 0;
    }

    /// Reads all files, so that the faults of all are told.
    private List<ContainerList> read() {
        var faults = new Faults();
        List<ContainerList> lists = new ArrayList<>();
        for (Path file : files)
            try {
                lists.add(isMap(file)
                        ? MapContainers.of(file.toString(), CityMaker.features(file))
                        : ContainerLists.read(file, grid, season));
            } catch (FaultException e) {
                if (e.kind() != FaultKind.INPUT)
                    throw e;
                faults.addAll(e.faults());
            }
        faults.throwIfAny(FaultKind.INPUT);
        return lists;
    }

    private static boolean isMap(Path file) {
        return file.getFileName().toString().matches(".*\\.osm(\\.(pbf|bz2|gz))?");
    }

    private static void requireAny(ListMerge merge, List<ContainerList> lists) {
        if (merge.rows().isEmpty())
            throw new FaultException(FaultKind.INPUT, lists.stream().map(list -> new Fault("E352",
                    "gives no container to the city: " + list.rows() + " rows" + list.omissions().byReason().entrySet().stream()
                            .map(entry -> ", " + reason(entry)).collect(Collectors.joining()) + ".",
                    list.source(), "Mend the list, or name fractions of the city with --fraction.")).toList());
    }

    /// Which of the pack's other containers stay.
    private Predicate<Container> stays(List<Container> rows) {
        Set<String> fractions = rows.stream().map(Container::fraction).collect(Collectors.toSet());
        return container -> !replace || !fractions.contains(container.fraction());
    }

    private void tell(CityPack pack, List<ContainerList> lists, List<Integer> taken, List<Container> rows) {
        var known = pack.containers().stream().map(Container::id).collect(Collectors.toSet());
        long updated = rows.stream().filter(row -> known.contains(row.id())).count();
        List<Map<String, Object>> facts = new ArrayList<>();
        var text = new StringBuilder();
        for (int i = 0; i < lists.size(); i++) {
            facts.add(facts(lists.get(i), taken.get(i)));
            text.append(text(lists.get(i), taken.get(i))).append('\n');
        }
        String target = out == null ? pack.folder().toString() : out.toString();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("out", target);
        document.put("rows", rows.size());
        document.put("known", updated);
        document.put("files", facts);
        console().result(document,
                text + "%d rows, %d of them of containers that the pack knew -> %s".formatted(rows.size(), updated, target));
    }

    private static Map<String, Object> facts(ContainerList list, int taken) {
        Map<String, Object> omitted = new LinkedHashMap<>();
        list.omissions().byReason().forEach((reason, all) -> omitted.put(reason.name(), all));
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("source", list.source());
        facts.put("format", list.format());
        facts.put("listed", list.rows());
        facts.put("rows", taken);
        facts.put("omitted", omitted);
        facts.put("unknownColumns", list.unknownColumns());
        return facts;
    }

    private static String text(ContainerList list, int taken) {
        var text = new StringBuilder("%s (%s): %d listed, %d rows".formatted(list.source(), list.format(), list.rows(), taken));
        if (!list.unknownColumns().isEmpty())
            text.append("\n  columns that are not known: ").append(String.join(", ", list.unknownColumns()));
        for (var entry : list.omissions().byReason().entrySet()) {
            text.append("\n  not taken, ").append(reason(entry));
            entry.getValue().places().stream().limit(SHOWN).forEach(place -> text.append("\n    ").append(place));
            if (entry.getValue().count() > SHOWN)
                text.append("\n    and %d more; --json tells them".formatted(entry.getValue().count() - SHOWN));
        }
        return text.toString();
    }

    private static String reason(Map.Entry<OmitReason, Omitted> entry) {
        return entry.getKey() + ": " + entry.getValue().count();
    }
}
