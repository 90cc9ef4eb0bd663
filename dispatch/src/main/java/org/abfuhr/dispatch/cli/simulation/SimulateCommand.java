package org.abfuhr.dispatch.cli.simulation;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.readings.synthetic.DepositLaw;
import org.abfuhr.dispatch.cli.JsonCommand;
import org.abfuhr.dispatch.cli.option.CacheFolder;
import org.abfuhr.dispatch.cli.option.CityOption;
import org.abfuhr.dispatch.cli.option.DateConverter;
import org.abfuhr.dispatch.cli.option.OptionFaults;
import org.abfuhr.dispatch.cli.terminal.Interrupt;
import org.abfuhr.dispatch.cli.terminal.TerminalProgress;
import org.abfuhr.dispatch.progress.Steps;
import org.abfuhr.dispatch.reach.CityReachCheck;
import org.abfuhr.dispatch.simulation.Policy;
import org.abfuhr.dispatch.simulation.Simulation;
import org.abfuhr.dispatch.simulation.SimulationRequest;
import org.abfuhr.dispatch.simulation.page.SimulationPage;
import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.model.fault.Faults;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `abfuhr simulate`.
@Command(name = "simulate", sortOptions = false, description = "Let policies collect a simulated city day by day, and compare what they cost.", footer = {
        "", "Example: abfuhr simulate --days 14 --seeds 2 --policies threshold,prize",
        "Example: abfuhr simulate --days 14 --without residual-2 --resume out/one-less"})
public final class SimulateCommand extends JsonCommand {

    static final int MAX_DAYS = 366;

    @Mixin
    private CityOption city = new CityOption();

    @Option(names = "--days", paramLabel = "N", defaultValue = "14", description = "Measured days (default: ${DEFAULT-VALUE}).")
    private int days;

    @Option(names = "--date", paramLabel = "D", converter = DateConverter.class, description = "First measured day (default: the pack's planDate, else tomorrow).")
    private @Nullable LocalDate date;

    @Option(names = "--policies", paramLabel = "LIST", split = ",", defaultValue = "fixed,operating,threshold,prize,horizon,levels,perfect", description = "Who decides (default: ${DEFAULT-VALUE}).")
    private List<String> policies = List.of();

    @Option(names = "--seeds", paramLabel = "N", defaultValue = "1", description = "Courses of events, each met by all policies (default: ${DEFAULT-VALUE}).")
    private int seeds;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "First seed (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--iterations", paramLabel = "N", defaultValue = "1000", description = "Steps of the search for one plan (default: ${DEFAULT-VALUE}).")
    private int iterations;

    @Option(names = "--threads", paramLabel = "N", description = "Runs at a time; decides the speed only (default: all cores).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--horizon", paramLabel = "N", defaultValue = "3", description = "Days that horizon, levels and perfect look ahead (default: ${DEFAULT-VALUE}).")
    private int horizon;

    @Option(names = "--threshold", paramLabel = "LEVEL", defaultValue = "0.7", description = "Expected level from which threshold empties (default: ${DEFAULT-VALUE}).")
    private double threshold;

    @Option(names = "--fear", paramLabel = "FACTOR", defaultValue = "1", description = "How many times the city's price of an overflow prize, horizon, levels and perfect decide by; what happens is counted at the city's price (default: ${DEFAULT-VALUE}).")
    private double fear;

    @Option(names = "--deposits", paramLabel = "LAW", defaultValue = "gamma", description = "How what is thrown in scatters, with equal mean and variance: gamma (some every hour) or poisson (people come at random, each with some) (default: ${DEFAULT-VALUE}).")
    private String deposits = "gamma";

    @Option(names = "--learn-costs", description = "Let prize, horizon, levels and perfect learn the route costs of visits from their plans, instead of the pack's usualVisitEuro.")
    private boolean learnCosts;

    @Option(names = "--warm-up", paramLabel = "N", defaultValue = "14", description = "Days planned before and not measured (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Mixin
    private WhatIfOptions whatIfs = new WhatIfOptions();

    @Option(names = "--resume", paramLabel = "DIR", description = "Folder of the results, gone on with if it has some (default: out/CITY/simulation).")
    private @Nullable Path resume;

    @Override
    public Integer call() {
        var pack = city.open();
        var first = date == null ? CityOption.defaultDate(pack) : date;
        var faults = optionFaults();
        check(faults);
        whatIfs.check(pack, first.minusDays(warmUp), first.plusDays(days), faults);
        faults.throwIfAny();
        var whatIf = whatIfs.of(pack);
        try (var interrupt = Interrupt.watch(console())) {
            var steps = new Steps(System::nanoTime, TerminalProgress.forPerson());
            var changed = whatIf.apply(pack);
            requireReached(changed.with(whatIf.added()), steps);
            var request = request(changed, whatIf.words(), first);
            var summaries = new Simulation(request, interrupt.signal(), steps, System::nanoTime).run();
            SimulationPage.write(request, summaries);
            console().result(SimulateDocument.of(request, summaries, steps), SimulateDocument.text(request, summaries));
            return interrupt.asked() ? Interrupt.EXIT_CODE : 0;
        }
    }

    private void check(OptionFaults faults) {
        policies.stream().filter(id -> Policy.find(id).isEmpty())
                .forEach(id -> faults.add("--policies has " + id + ": choose of " + String.join(", ", Policy.ids())));
        faults.require(DepositLaw.find(deposits).isPresent(),
                "--deposits is " + deposits + ": choose of " + String.join(", ", DepositLaw.ids()));
        faults.requireBetween(1, MAX_DAYS, "--days", days);
        faults.requireBetween(1, 1_000, "--seeds", seeds);
        faults.requireBetween(1, Integer.MAX_VALUE, "--iterations", iterations);
        faults.requireBetween(1, Integer.MAX_VALUE, "--threads", threads);
        faults.requireBetween(1, 14, "--horizon", horizon);
        faults.requireBetween(0, MAX_DAYS, "--warm-up", warmUp);
        faults.requireShare(0, "--threshold", threshold);
        faults.require(fear > 0 && fear <= 1_000, "--fear is " + fear + ": give a factor above 0 and at most 1000");
    }

    /// A new container that nobody can empty would overflow under every policy.
    private static void requireReached(CityPack added, Steps steps) {
        if (added.containers().isEmpty())
            return;
        var faults = new Faults();
        CityReachCheck.check(added, CacheFolder.path(), steps).unreached().forEach(id -> faults.add("E833", "--add " + id,
                "No vehicle that takes its fraction reaches it.", "Correct its place or fraction."));
        faults.throwIfAny(FaultKind.INPUT);
    }

    private SimulationRequest request(CityPack pack, String whatIf, LocalDate first) {
        return new SimulationRequest(pack, whatIf, first, days,
                policies.stream().map(id -> Policy.find(id).orElseThrow()).distinct().toList(),
                LongStream.range(seed, seed + seeds).boxed().toList(),
                new SimulationRequest.Settings(warmUp, 28, horizon, threshold, fear, learnCosts,
                        DepositLaw.find(deposits).orElseThrow(), iterations),
                threads,
                resume == null ? Path.of("out", pack.name(), "simulation") : resume, CacheFolder.path());
    }
}
