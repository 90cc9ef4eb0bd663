package org.abfuhr.dispatch.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.dispatch.cli.option.CacheFolder;
import org.abfuhr.dispatch.cli.option.CityOption;
import org.abfuhr.dispatch.cli.option.Closures;
import org.abfuhr.dispatch.cli.option.DateConverter;
import org.abfuhr.dispatch.cli.option.SearchOptions;
import org.abfuhr.dispatch.cli.option.StoreOption;
import org.abfuhr.dispatch.cli.terminal.Interrupt;
import org.abfuhr.dispatch.cli.terminal.TerminalProgress;
import org.abfuhr.dispatch.night.NightRequest;
import org.abfuhr.dispatch.night.EarlierNight;
import org.abfuhr.dispatch.night.NightlyRun;
import org.abfuhr.dispatch.night.PlanSearch;
import org.abfuhr.dispatch.night.PlannerSearch;
import org.abfuhr.dispatch.outcome.Outcome;
import org.abfuhr.dispatch.outcome.Overrides;
import org.abfuhr.data.visits.cost.VisitCosts;
import org.abfuhr.data.visits.cost.VisitCostsFile;
import org.abfuhr.dispatch.output.NightOutputs;
import org.abfuhr.dispatch.output.Output;
import org.abfuhr.dispatch.progress.Steps;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `abfuhr plan`: the nightly run.
@Command(name = "plan", sortOptions = false, description = "Plan a city's next collection day: routes, report and route sheets.", footer = {
        "", "Example: abfuhr plan", "Example: abfuhr plan --city my-city --date 2026-12-01 --budget 2m"})
final class PlanCommand extends JsonCommand {

    private static final Duration BUDGET = Duration.ofSeconds(60);

    @Mixin
    private CityOption city = new CityOption();

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(names = "--date", paramLabel = "D", converter = DateConverter.class, description = "Day to drive (default: the pack's planDate, else tomorrow).")
    private @Nullable LocalDate date;

    @Option(names = "--days", paramLabel = "N", defaultValue = "1", description = "Days to look ahead; only the first is released (default: ${DEFAULT-VALUE}).")
    private int days;

    @Option(names = "--yesterday", paramLabel = "DIR", description = "Results of the night before, planned with --days and driven since: the search begins with what they say of the coming days.")
    private @Nullable Path yesterday;

    @Option(names = "--learn-costs", description = "Decide by what visits cost in the plans up to --yesterday's, instead of the pack's usualVisitEuro.")
    private boolean learnCosts;

    @Mixin
    private SearchOptions search = new SearchOptions();

    @Option(names = "--out", paramLabel = "DIR", description = "Folder of the result (default: out/CITY/DATE).")
    private @Nullable Path out;

    @Option(names = "--close", paramLabel = "STREET", description = "Close a street, such as way/123@08:00-12:00 or way/123 (all day), or those of a GeoJSON file; may be repeated.")
    private List<String> close = List.of();

    @Option(names = "--without", paramLabel = "VEHICLE", description = "Leave this vehicle at home; may be repeated.")
    private List<String> without = List.of();

    @Option(names = "--require", paramLabel = "ID", description = "Empty this container in any case; may be repeated.")
    private List<String> require = List.of();

    @Option(names = "--exclude", paramLabel = "ID", description = "Do not empty this container; may be repeated.")
    private List<String> exclude = List.of();

    @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", description = "Why, for the report.")
    private String reason = "";

    @Override
    public Integer call() {
        var faults = optionFaults();
        search.check(faults);
        faults.requireBetween(1, 31, "--days", days);
        faults.require(!learnCosts || yesterday != null, "--learn-costs needs the results of the night before: give --yesterday");
        faults.throwIfAny();
        var effort = search.effort(BUDGET);
        var closures = Closures.of(close);
        var earlier = Optional.ofNullable(yesterday).map(EarlierNight::read);
        var pack = city.open();
        var costs = yesterday == null ? new VisitCosts(pack) : VisitCostsFile.read(yesterday, pack);
        var request = new NightRequest(pack, store.location(), date == null ? CityOption.defaultDate(pack) : date, days,
                new Overrides(without, require, exclude, reason), closures, effort, CacheFolder.path(),
                learnCosts ? Optional.of(costs) : Optional.empty());
        try (var interrupt = Interrupt.watch(console())) {
            var progress = TerminalProgress.forPerson();
            var steps = new Steps(System::nanoTime, progress);
            var planner = new PlannerSearch(progress);
            var first = earlier.<PlanSearch>map(night -> planner.after(night::planFor)).orElse(planner);
            var outcome = new NightlyRun(request, first, planner, interrupt.signal(), steps).run();
            return write(pack, outcome, costs, steps, interrupt);
        }
    }

    private int write(CityPack pack, Outcome outcome, VisitCosts costs, Steps steps, Interrupt interrupt) {
        var folder = out == null ? Path.of("out", pack.name(), outcome.date().toString()) : out;
        boolean feasible = outcome.violations().isEmpty();
        costs.learn(outcome.visitShares());
        steps.run("outputs", () -> new NightOutputs(folder, List.of(new Output.LearnedCosts(costs))).write(outcome));
        console().result(PlanDocument.of(outcome, steps, folder), PlanDocument.text(outcome, folder));
        if (!feasible)
            return 4;
        return interrupt.asked() ? Interrupt.EXIT_CODE : 0;
    }
}
