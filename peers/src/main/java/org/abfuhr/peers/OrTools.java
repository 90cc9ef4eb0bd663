package org.abfuhr.peers;

import com.google.ortools.Loader;
import com.google.ortools.constraintsolver.Assignment;
import com.google.ortools.constraintsolver.FirstSolutionStrategy;
import com.google.ortools.constraintsolver.LocalSearchMetaheuristic;
import com.google.ortools.constraintsolver.RoutingIndexManager;
import com.google.ortools.constraintsolver.RoutingModel;
import com.google.ortools.constraintsolver.RoutingSearchParameters;
import com.google.ortools.constraintsolver.main;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// OR-Tools' routing library: parallel cheapest insertion, then guided local search. It has no seed.
final class OrTools implements Peer {

    /// Unpacks and loads the native libraries, which takes seconds and no engine is to be blamed for.
    OrTools() {
        Loader.loadNativeLibraries();
    }

    @Override
    public List<List<Integer>> solve(PeerProblem problem, Duration budget, long seed) {
        long start = System.nanoTime();
        var index = new RoutingIndexManager(problem.nodes(), problem.vehicles(), 0);
        var model = new RoutingModel(index);
        model.setArcCostEvaluatorOfAllVehicles(model.registerTransitMatrix(lengths(problem)));
        addLoads(problem, model);
        if (problem.timed())
            addTimes(problem, model, index);
        var assignment = model.solveWithParameters(parameters(budget.minusNanos(System.nanoTime() - start)));
        return assignment == null ? List.of() : routes(problem, model, index, assignment);
    }

    private static long[][] lengths(PeerProblem problem) {
        long[][] lengths = new long[problem.nodes()][problem.nodes()];
        for (int from = 0; from < lengths.length; from++)
            for (int to = 0; to < lengths.length; to++)
                lengths[from][to] = problem.matrix().metres(from, to);
        return lengths;
    }

    private static void addLoads(PeerProblem problem, RoutingModel model) {
        long[] demands = new long[problem.nodes()];
        for (int node = 0; node < demands.length; node++)
            demands[node] = problem.demand(node);
        long[] capacities = new long[problem.vehicles()];
        Arrays.fill(capacities, problem.capacity());
        model.addDimensionWithVehicleCapacity(model.registerUnaryTransitVector(demands), 0, capacities, true, "load");
    }

    /// Service counts with the leg that leaves its node.
    private static void addTimes(PeerProblem problem, RoutingModel model, RoutingIndexManager index) {
        long[][] times = new long[problem.nodes()][problem.nodes()];
        for (int from = 0; from < times.length; from++)
            for (int to = 0; to < times.length; to++)
                times[from][to] = problem.service(from) + (long) problem.matrix().seconds(from, to);
        long end = problem.window(0).latest();
        model.addDimension(model.registerTransitMatrix(times), end, end, false, "time");
        var time = model.getMutableDimension("time");
        for (int node = 1; node < problem.nodes(); node++)
            time.cumulVar(index.nodeToIndex(node)).setRange(problem.window(node).earliest(), problem.window(node).latest());
        for (int vehicle = 0; vehicle < problem.vehicles(); vehicle++)
            time.cumulVar(model.start(vehicle)).setRange(problem.window(0).earliest(), end);
    }

    private static RoutingSearchParameters parameters(Duration left) {
        return main.defaultRoutingSearchParameters().toBuilder()
                .setFirstSolutionStrategy(FirstSolutionStrategy.Value.PARALLEL_CHEAPEST_INSERTION)
                .setLocalSearchMetaheuristic(LocalSearchMetaheuristic.Value.GUIDED_LOCAL_SEARCH)
                .setTimeLimit(limit(left)).build();
    }

    private static com.google.protobuf.Duration limit(Duration left) {
        long millis = Math.max(1, left.toMillis());
        return com.google.protobuf.Duration.newBuilder().setSeconds(millis / 1_000)
                .setNanos((int) (millis % 1_000) * 1_000_000).build();
    }

    private static List<List<Integer>> routes(PeerProblem problem, RoutingModel model, RoutingIndexManager index,
            Assignment assignment) {
        List<List<Integer>> routes = new ArrayList<>();
        for (int vehicle = 0; vehicle < problem.vehicles(); vehicle++) {
            List<Integer> route = new ArrayList<>();
            for (long at = assignment.value(model.nextVar(model.start(vehicle))); !model.isEnd(at);)
                at = visit(at, index, model, assignment, route);
            if (!route.isEmpty())
                routes.add(route);
        }
        return routes;
    }

    private static long visit(long at, RoutingIndexManager index, RoutingModel model, Assignment assignment,
            List<Integer> route) {
        route.add(index.indexToNode(at));
        return assignment.value(model.nextVar(at));
    }
}
