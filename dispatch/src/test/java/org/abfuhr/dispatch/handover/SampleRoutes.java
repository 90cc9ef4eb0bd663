package org.abfuhr.dispatch.handover;

import java.util.ArrayList;
import java.util.List;
import org.abfuhr.dispatch.output.DrivenRoute;
import org.abfuhr.model.GridTown;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.plan.Stop;
import org.abfuhr.model.plan.StopState;

/// `D P1 P2 F1` in a row, 100 m and 10 s a block: D 06:00 | P1 06:00:10 | P2 06:01:20 | F1 06:02:30 | D 06:13. In the middle of each leg is
/// a corner from Lange Straße into Ring & Tor.
final class SampleRoutes {

    private SampleRoutes() {}

    static VehicleRoute tiny() {
        var problem = GridTown.map("D P1 P2 F1").build();
        var drive = new DrivenRoute(problem, 0).collect(0).collect(1).unload();
        return new VehicleRoute(problem, drive.home(), drive.path());
    }

    /// P1 waits 90 s for its window and holds 30 s behind its service; what follows is as it was.
    static VehicleRoute waiting() {
        var tiny = tiny();
        List<Stop> stops = new ArrayList<>(tiny.route().stops());
        var at = stops.get(1).at();
        stops.set(1, new Stop.Collection(0, new StopState(at.accessPoint(), at.arrivalSeconds(), at.beginSeconds() + 90,
                at.departureSeconds() + 120, at.load(), 0, 100)));
        return new VehicleRoute(tiny.problem(), new Route(0, stops), tiny.path());
    }
}
