package org.abfuhr.data.exchange.vrplib;

import java.util.ArrayList;
import java.util.List;
import org.abfuhr.model.fleet.Shift;
import org.abfuhr.model.matrix.TravelMatrix;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.plan.Stop;
import org.abfuhr.model.plan.StopState;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.model.problem.TimeWindow;

/// One route of a solution, timed as `docs/route.md` says: everything begins as early as the departure lets it, a trip waits at its depot
/// until its visits are released, and the departure is the latest that makes nothing late and the return no later.
///
/// Steps are the stops in order; step 0 is the start, the last one the end. A node is its place and its access point; depots stand before
/// the visits and are the facilities.
final class KnownRoute {

    private final CollectionProblem problem;
    private final Shift shift;
    private final TravelMatrix matrix;
    private final int depots;
    private final int[] node; // [step]
    private final int[] hold; // [step], earliest departure because of releases
    private final int[] begin; // [step]
    private final int[] departure; // [step]

    /// @param nodes between start and end
    KnownRoute(CollectionProblem problem, Shift shift, List<Integer> nodes) {
        this.problem = problem;
        this.shift = shift;
        matrix = problem.profiles().getFirst().matrix();
        depots = problem.depots().size();
        node = new int[nodes.size() + 2];
        node[0] = shift.startDepot();
        for (int step = 1; step <= nodes.size(); step++)
            node[step] = nodes.get(step - 1);
        node[last()] = shift.endDepot();
        hold = new int[node.length];
        begin = new int[node.length];
        departure = new int[node.length];
        holdTrips();
    }

    /// The route with all its states.
    Route drive(int index) {
        run(shift.earliestStart());
        run(latestDeparture());
        List<Stop> stops = new ArrayList<>();
        int load = 0;
        int metres = 0;
        for (int step = 0; step < node.length; step++) {
            metres += step == 0 ? 0 : matrix.metres(node[step - 1], node[step]);
            load = isVisit(step) ? load + demand(step) : isReload(step) ? 0 : load;
            stops.add(
                    stop(step, new StopState(node[step], arrival(step), begin[step], departure[step], List.of(load), 0, metres)));
        }
        return new Route(index, stops);
    }

    private Stop stop(int step, StopState at) {
        if (step == 0)
            return new Stop.DepotStart(node[step], at);
        if (step == last())
            return new Stop.DepotEnd(node[step], at);
        return isVisit(step) ? new Stop.Collection(node[step] - depots, at) : new Stop.Unloading(node[step], at);
    }

    private int last() {
        return node.length - 1;
    }

    private boolean isVisit(int step) {
        return node[step] >= depots;
    }

    private boolean isReload(int step) {
        return step > 0 && step < last() && !isVisit(step);
    }

    private int demand(int step) {
        return problem.visits().get(node[step] - depots).demand().getFirst().getFirst();
    }

    private void holdTrips() {
        int trip = 0;
        for (int step = 1; step < last(); step++)
            if (isReload(step))
                trip = step;
            else
                hold[trip] = Math.max(hold[trip], problem.visits().get(node[step] - depots).releaseSeconds());
    }

    /// Times of all steps for a departure that is not before a given second.
    private void run(int earliest) {
        begin[0] = Math.max(earliest, hold[0]);
        departure[0] = begin[0];
        for (int step = 1; step < node.length; step++) {
            begin[step] = Math.max(arrival(step), window(step).earliest());
            departure[step] = Math.max(begin[step] + duration(step), hold[step]);
        }
    }

    private int arrival(int step) {
        return step == 0 ? begin[0] : departure[step - 1] + matrix.seconds(node[step - 1], node[step]);
    }

    /// The latest departure with which each step begins in its window, or no later than it does now, and the end as now.
    private int latestDeparture() {
        int latest = begin[last()];
        for (int step = last() - 1; step > 0; step--)
            latest = Math.min(Math.max(begin[step], window(step).latest()),
                    latest - matrix.seconds(node[step], node[step + 1]) - duration(step));
        return latest - matrix.seconds(node[0], node[1]);
    }

    private int duration(int step) {
        return isVisit(step) ? problem.visits().get(node[step] - depots).serviceSeconds() : 0;
    }

    /// When the step may begin.
    private TimeWindow window(int step) {
        if (step == 0 || step == last())
            return new TimeWindow(Integer.MIN_VALUE, Integer.MAX_VALUE);
        var windows = isVisit(step)
                ? problem.visits().get(node[step] - depots).windows()
                : problem.facilities().get(node[step]).openingHours();
        return windows.isEmpty() ? new TimeWindow(Integer.MIN_VALUE, Integer.MAX_VALUE) : windows.getFirst();
    }
}
