package org.abfuhr.peers;

import com.graphhopper.jsprit.core.algorithm.termination.TimeTermination;
import com.graphhopper.jsprit.core.problem.Location;
import com.graphhopper.jsprit.core.problem.VehicleRoutingProblem;
import com.graphhopper.jsprit.core.problem.VehicleRoutingProblem.FleetSize;
import com.graphhopper.jsprit.core.problem.job.Service;
import com.graphhopper.jsprit.core.problem.solution.VehicleRoutingProblemSolution;
import com.graphhopper.jsprit.core.problem.solution.route.VehicleRoute;
import com.graphhopper.jsprit.core.problem.solution.route.activity.TimeWindow;
import com.graphhopper.jsprit.core.problem.solution.route.activity.TourActivity.JobActivity;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleImpl;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleTypeImpl;
import com.graphhopper.jsprit.core.util.FastVehicleRoutingTransportCostsMatrix;
import com.graphhopper.jsprit.core.util.Solutions;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/// jsprit with its default strategies and quick regret insertion.
final class Jsprit implements Peer {

    private static final int ITERATIONS = 1_000_000_000; // time ends it

    @Override
    public List<List<Integer>> solve(PeerProblem problem, Duration budget, long seed) {
        long start = System.nanoTime();
        var algorithm = com.graphhopper.jsprit.core.algorithm.box.Jsprit.Builder.newInstance(model(problem))
                .setProperty(com.graphhopper.jsprit.core.algorithm.box.Jsprit.Parameter.FAST_REGRET, "true")
                .setRandom(random(seed)).buildAlgorithm();
        algorithm.setMaxIterations(ITERATIONS);
        var left = new TimeTermination(Math.max(1, budget.toMillis() - (System.nanoTime() - start) / 1_000_000));
        algorithm.setPrematureAlgorithmTermination(left);
        algorithm.addListener(left);
        var best = Solutions.bestOf(algorithm.searchSolutions());
        return best.getUnassignedJobs().isEmpty() ? routes(best) : List.of();
    }

    @SuppressWarnings("DoNotCall")
    private static Random random(long seed) {
        return new Random(seed);
    }

    private static VehicleRoutingProblem model(PeerProblem problem) {
        var builder = VehicleRoutingProblem.Builder.newInstance().setFleetSize(FleetSize.FINITE)
                .setRoutingCost(matrix(problem));
        var type = VehicleTypeImpl.Builder.newInstance("vehicle").addCapacityDimension(0, problem.capacity())
                .setCostPerDistance(1).build();
        for (int vehicle = 0; vehicle < problem.vehicles(); vehicle++)
            builder.addVehicle(VehicleImpl.Builder.newInstance("vehicle " + vehicle).setType(type).setStartLocation(at(0))
                    .setEarliestStart(problem.window(0).earliest()).setLatestArrival(problem.window(0).latest()).build());
        for (int node = 1; node < problem.nodes(); node++)
            builder.addJob(service(problem, node));
        return builder.build();
    }

    private static Service service(PeerProblem problem, int node) {
        var window = problem.window(node);
        return Service.Builder.newInstance(Integer.toString(node)).setLocation(at(node))
                .addSizeDimension(0, problem.demand(node)).setServiceTime(problem.service(node))
                .setTimeWindow(TimeWindow.newInstance(window.earliest(), window.latest())).build();
    }

    private static Location at(int node) {
        return Location.Builder.newInstance().setIndex(node).setId(Integer.toString(node)).build();
    }

    private static FastVehicleRoutingTransportCostsMatrix matrix(PeerProblem problem) {
        var matrix = FastVehicleRoutingTransportCostsMatrix.Builder.newInstance(problem.nodes(), false);
        for (int from = 0; from < problem.nodes(); from++)
            for (int to = 0; to < problem.nodes(); to++)
                matrix.addTransportTimeAndDistance(from, to, problem.matrix().seconds(from, to),
                        problem.matrix().metres(from, to));
        return matrix.build();
    }

    private static List<List<Integer>> routes(VehicleRoutingProblemSolution solution) {
        return solution.getRoutes().stream().map(Jsprit::nodes).toList();
    }

    private static List<Integer> nodes(VehicleRoute route) {
        return route.getActivities().stream().map(activity -> Integer.valueOf(((JobActivity) activity).getJob().getId()))
                .toList();
    }
}
