package org.abfuhr.dispatch.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.FleetSettings.VehicleSettings;
import org.abfuhr.data.visits.PlanningPlaces;
import org.abfuhr.data.visits.ProblemAssembler;
import org.abfuhr.dispatch.progress.Steps;
import org.abfuhr.dispatch.roads.CityRoads;

/// All policies in all courses of events: seed by seed, so that an early end leaves whole comparisons. What is done is written at once, see [RunFiles].
public final class Simulation {

    private final SimulationRequest request;
    private final BooleanSupplier stop;
    private final Steps steps;
    private final LongSupplier nanoClock;
    private final AtomicLong daysDone = new AtomicLong();

    /// @param stop once true, runs that are under way are given up and the results so far come back
    public Simulation(SimulationRequest request, BooleanSupplier stop, Steps steps, LongSupplier nanoClock) {
        this.request = request;
        this.stop = stop;
        this.steps = steps;
        this.nanoClock = nanoClock;
    }

    private record Task(long seed, Policy policy) {}

    /// Runs what is not there yet.
    ///
    /// @return a summary for each policy that has a result, over its seeds
    public List<PolicySummary> run() {
        var files = RunFiles.open(request);
        List<Task> tasks = new ArrayList<>();
        for (long seed : request.seeds())
            for (var policy : request.policies())
                tasks.add(new Task(seed, policy));
        var open = tasks.stream().filter(task -> files.find(task.policy, task.seed).isEmpty()).toList();
        if (!open.isEmpty()) {
            var access = access(request.pack());
            var trained = open.stream().map(Task::policy).filter(Policy::isTrained).distinct().toList();
            if (!trained.isEmpty())
                steps.run("train", () -> train(trained, access, files));
            steps.run("simulate", () -> runAll(open, access, files));
        }
        return request.policies().stream()
                .map(policy -> new PolicySummary(policy.id(), files.findMargin(policy),
                        request.seeds().stream().map(seed -> files.find(policy, seed)).flatMap(Optional::stream).toList()))
                .filter(summary -> !summary.runs().isEmpty()).toList();
    }

    private void train(List<Policy> policies, CityAccess access, RunFiles files) {
        var training = new MarginTraining(request, access, stop);
        for (var policy : policies)
            if (files.findMargin(policy).isEmpty())
                training.train(policy).ifPresent(margin -> files.write(policy, margin));
    }

    private CityAccess access(CityPack pack) {
        var places = PlanningPlaces.of(pack, pack.containers()).list();
        var profiles = pack.fleet().vehicles().stream()
                .map((VehicleSettings v) -> ProblemAssembler.profileKey(pack.fleet().typeOf(v)))
                .distinct().sorted().toList();
        try (var roads = steps.run("roads", () -> CityRoads.open(pack, profiles, request.cacheFolder(), List.of()))) {
            return new CityAccess(places,
                    steps.run("matrix", () -> roads.access(profiles, places, request.threads(), steps.progress())));
        }
    }

    private void runAll(List<Task> open, CityAccess access, RunFiles files) {
        long days = (long) open.size() * (request.days() + request.settings().warmUpDays());
        try (var pool = Executors.newFixedThreadPool(request.threads())) {
            List<Future<Boolean>> running = new ArrayList<>();
            for (var task : open)
                running.add(pool.submit((Callable<Boolean>) () -> run(task, access, files, days)));
            for (var each : running)
                each.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean run(Task task, CityAccess access, RunFiles files, long days) {
        if (stop.getAsBoolean())
            return false;
        long start = nanoClock.getAsLong();
        var margin = files.findMargin(task.policy).orElse(Margin.none(request.pack().fleet().usableShare()));
        var run = new PolicyRun(request, task.policy, task.seed, access, margin);
        var tally = run.run(stop, () -> steps.progress().at(daysDone.incrementAndGet(), days));
        double seconds = (nanoClock.getAsLong() - start) / 1e9 / (request.days() + request.settings().warmUpDays());
        tally.ifPresent(sums -> files.write(new RunResult(task.policy.id(), task.seed, seconds, sums)));
        return tally.isPresent();
    }
}
