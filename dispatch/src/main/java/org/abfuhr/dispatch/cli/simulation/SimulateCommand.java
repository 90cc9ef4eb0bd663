package org.abfuhr.dispatch.cli.simulation;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.format.ContainerFiles;
import org.abfuhr.data.readings.synthetic.DepositLaw;
import org.abfuhr.data.simulation.WhatIf;
import org.abfuhr.dispatch.cli.JsonCommand;
import org.abfuhr.dispatch.cli.option.CacheFolder;
import org.abfuhr.dispatch.cli.option.CityOption;
import org.abfuhr.dispatch.cli.option.DateConverter;
import org.abfuhr.dispatch.cli.terminal.Interrupt;
import org.abfuhr.dispatch.cli.terminal.TerminalProgress;
import org.abfuhr.dispatch.progress.Steps;
import org.abfuhr.dispatch.simulation.Policy;
import org.abfuhr.dispatch.simulation.Simulation;
import org.abfuhr.dispatch.simulation.SimulationRequest;
import org.abfuhr.dispatch.simulation.page.SimulationPage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `abfuhr simulate`.
@Command(name = "simulate", sortOptions = false, description = "Let policies collect a simulated city day by day, and compare what they cost.", footer = {
        "", "Example: abfuhr simulate --days 14 --seeds 2 --policies threshold,prize",
        "Example: abfuhr simulate --days 14 --without residual-2 --resume out/one-less"})
public final class SimulateCommand extends JsonCommand {

    private static final int MAX_DAYS = 366;

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

    @Option(names = "--without", paramLabel = "VEHICLE", description = "What if this vehicle were gone; may be repeated.")
    private List<String> without = List.of();

    @Option(names = "--sensors", paramLabel = "SHARE", defaultValue = "1", description = "What if only this share of the containers had a sensor (default: ${DEFAULT-VALUE}).")
    private double sensors;

    @Option(names = "--add", paramLabel = "FILE", description = "What if these containers stood there, too: rows as in containers.csv of a city pack; may be repeated.")
    private List<Path> add = List.of();

    @Option(names = "--holidays", paramLabel = "FIRST..LAST", description = "What if nobody worked on these days, such as 2026-12-01..2026-12-05; may be repeated.")
    private List<String> holidays = List.of();

    @Option(names = "--usable-share", paramLabel = "SHARE", description = "What if trips were planned up to this share of the vehicles' capacity (default: the pack's usableShare).")
    private @Nullable Double usableShare;

    @Option(names = "--resume", paramLabel = "DIR", description = "Folder of the results, gone on with if it has some (default: out/CITY/simulation).")
    private @Nullable Path resume;

    @Override
    public Integer call() {
        var chosen = policies.stream().map(this::policy).distinct().toList();
        var law = law();
        requireBetween(1, MAX_DAYS, "--days", days);
        requireBetween(1, 1_000, "--seeds", seeds);
        requireBetween(1, Integer.MAX_VALUE, "--iterations", iterations);
        requireBetween(1, Integer.MAX_VALUE, "--threads", threads);
        requireBetween(1, 14, "--horizon", horizon);
        requireBetween(0, MAX_DAYS, "--warm-up", warmUp);
        requireShare("--threshold", threshold);
        requireShare("--sensors", sensors);
        if (usableShare != null && !(usableShare >= 0.5 && usableShare <= 1))
            throw usage("--usable-share is " + usableShare + ": give a share from 0.5 to 1");
        if (!(fear > 0 && fear <= 1_000))
            throw usage("--fear is " + fear + ": give a factor above 0 and at most 1000");
        var added = holidays.stream().flatMap(this::dates).toList();
        var pack = city.open();
        requireVehicles(pack);
        var whatIf = new WhatIf(without, sensors, ContainerFiles.readMore(pack, add), added,
                usableShare == null ? OptionalDouble.empty() : OptionalDouble.of(usableShare));
        try (var interrupt = Interrupt.watch(console())) {
            var steps = new Steps(System::nanoTime, TerminalProgress.forPerson());
            var request = request(whatIf.apply(pack), whatIf.words(), chosen, law);
            var summaries = new Simulation(request, interrupt.signal(), steps, System::nanoTime).run();
            SimulationPage.write(request, summaries);
            console().result(SimulateDocument.of(request, summaries, steps), SimulateDocument.text(request, summaries));
            return interrupt.asked() ? Interrupt.EXIT_CODE : 0;
        }
    }

    private SimulationRequest request(CityPack pack, String whatIf, List<Policy> chosen, DepositLaw law) {
        return new SimulationRequest(pack, whatIf, date == null ? CityOption.defaultDate(pack) : date, days, chosen,
                LongStream.range(seed, seed + seeds).boxed().toList(),
                new SimulationRequest.Settings(warmUp, 28, horizon, threshold, fear, learnCosts, law, iterations),
                threads,
                resume == null ? Path.of("out", pack.name(), "simulation") : resume, CacheFolder.path());
    }

    private DepositLaw law() {
        return DepositLaw.find(deposits)
                .orElseThrow(() -> usage("--deposits is " + deposits + ": choose of " + String.join(", ", DepositLaw.ids())));
    }

    private Policy policy(String id) {
        return Policy.find(id)
                .orElseThrow(() -> usage("--policies has " + id + ": choose of " + String.join(", ", Policy.ids())));
    }

    private void requireVehicles(CityPack pack) {
        var known = pack.fleet().vehicleIds();
        for (var id : without)
            if (!known.contains(id))
                throw usage("--without is " + id + ": the city has " + String.join(", ", known));
        if (known.stream().allMatch(without::contains))
            throw usage("--without leaves no vehicle");
    }

    private Stream<LocalDate> dates(String range) {
        var ends = range.split("\\.\\.", -1);
        List<LocalDate> dates = new ArrayList<>();
        try {
            var first = LocalDate.parse(ends[0]);
            var last = LocalDate.parse(ends[ends.length - 1]);
            first.datesUntil(last.plusDays(1)).forEach(dates::add);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw usage("--holidays is " + range + ": give FIRST..LAST such as 2026-12-01..2026-12-05");
        }
        return dates.stream();
    }

    private void requireBetween(int least, int most, String option, int value) {
        if (value < least || value > most)
            throw usage(option + " is " + value + ": give at least " + least
                    + (most < Integer.MAX_VALUE ? " and at most " + most : ""));
    }

    private void requireShare(String option, double value) {
        if (!(value >= 0 && value <= 1))
            throw usage(option + " is " + value + ": give a share from 0 to 1");
    }
}
