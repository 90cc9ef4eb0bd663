package org.abfuhr.benchmarks.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.format.CityPacks;
import org.abfuhr.data.readings.ReadingsSet;
import org.abfuhr.data.readings.files.Readings;
import org.abfuhr.dispatch.night.Effort;
import org.abfuhr.dispatch.night.NightRequest;
import org.abfuhr.dispatch.night.NightlyRun;
import org.abfuhr.dispatch.progress.Progress;
import org.abfuhr.dispatch.progress.Steps;
import org.abfuhr.dispatch.outcome.Overrides;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.plan.PlanMetrics;
import org.abfuhr.model.problem.CollectionProblem;

/// A city that comes with the program, and the day that its pack proposes to plan.
///
/// @param date first day of the horizon
public record SampleCity(CityPack pack, LocalDate date) {

    public static final long SEED = 1;

    private static final LocalDate DATE = LocalDate.of(2026, 11, 24);
    private static final Effort EFFORT = new Effort(Optional.empty(), 1, 1, 1, SEED); // its threads compute the matrix

    /// The pack used when a user names none.
    public static SampleCity small() {
        return open(CityPacks.DEFAULT);
    }

    /// The pack with every container of the city.
    public static SampleCity full() {
        return open("neubrandenburg-full");
    }

    private static SampleCity open(String name) {
        return new SampleCity(CityPacks.open(name, BuildFolder.cache()), DATE);
    }

    public ReadingsSet readings() {
        return Readings.load(pack).readings();
    }

    public Instant morning() {
        return date.atStartOfDay(pack.settings().zone()).toInstant();
    }

    /// The day's problem of the pack used when a user names none, built once.
    public static CollectionProblem smallProblem() {
        return Small.PROBLEM;
    }

    private static final class Small {

        static final CollectionProblem PROBLEM = small().problem();
    }

    private CollectionProblem problem() {
        var request = new NightRequest(pack, Optional.empty(), date, 1, new Overrides(List.of(), List.of(), List.of(), ""),
                List.of(), EFFORT,
                BuildFolder.cache());
        // an interrupted night plans no fixed calendar
        return new NightlyRun(request, (problem, _, _) -> nothing(problem), () -> true, new Steps(() -> 0, Progress.silent()))
                .run().problem();
    }

    private static CollectionPlan nothing(CollectionProblem problem) {
        int visits = problem.visits().size();
        var metrics = new PlanMetrics(0, visits, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                Collections.nCopies(problem.dimensions().size(), 0L), 0, 0);
        return new CollectionPlan(problem.name(), List.of(), List.of(), metrics, List.of());
    }
}
