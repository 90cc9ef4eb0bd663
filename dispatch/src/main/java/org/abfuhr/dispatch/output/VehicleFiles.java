package org.abfuhr.dispatch.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.abfuhr.dispatch.handover.Vda5050Version;
import org.abfuhr.dispatch.outcome.FileNames;
import org.abfuhr.dispatch.outcome.Outcome;
import org.abfuhr.dispatch.outcome.RouteFacts;

/// The files of each vehicle that drives on the released day: GPX for everybody, orders and legs for vehicles without a driver.
final class VehicleFiles {

    private VehicleFiles() {}

    static List<Output> list(Outcome outcome) {
        List<Output> files = new ArrayList<>();
        routes(outcome).forEach((name, route) -> addFiles(outcome, name, route, files));
        return files;
    }

    private static void addFiles(Outcome outcome, String name, int route, List<Output> files) {
        files.add(new GpxFile("route-" + name + ".gpx", route));
        if (new RouteFacts(outcome.problem()).vehicleOf(outcome.plan().routes().get(route)).autonomous()) {
            Stream.of(Vda5050Version.values()).forEach(version -> files
                    .add(new OrderFile("order-" + name + "-vda5050-" + version.number() + ".json", route, version)));
            files.add(new LegsFile("legs-" + name + "-autoware.json", route));
        }
    }

    /// Index of the route by the part of a file's name that tells the vehicle. What such a name should not hold becomes `_`.
    private static Map<String, Integer> routes(Outcome outcome) {
        var facts = new RouteFacts(outcome.problem());
        Map<String, Integer> routes = new LinkedHashMap<>();
        for (int i = 0; i < outcome.plan().routes().size(); i++) {
            var route = outcome.plan().routes().get(i);
            if (facts.shiftOf(route).day() == 0)
                routes.put(FileNames.unused(facts.vehicleOf(route).id(), routes::containsKey), i);
        }
        return routes;
    }
}
