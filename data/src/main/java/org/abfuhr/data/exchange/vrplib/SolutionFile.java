package org.abfuhr.data.exchange.vrplib;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.model.fault.Faults;

/// Routes of a `.sol` file: `Route #1: 5 3 8`, nodes counted from 0; a depot inside a route is a reload there, one at its start or end is
/// left out. The cost line is not read: what a solution costs is calculated.
final class SolutionFile {

    private static final Pattern ROUTE = Pattern.compile("(?i)route\\s*#?\\s*(\\d{1,7})\\s*:(.*)");

    private SolutionFile() {}

    /// @return per route its nodes, at the index of its number
    /// @throws org.abfuhr.model.fault.FaultException INPUT (E612, E613, E615)
    static List<List<Integer>> routes(List<String> lines, String file, int depots) {
        var faults = new Faults();
        List<List<Integer>> routes = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            var match = ROUTE.matcher(lines.get(i).strip());
            if (!match.matches())
                continue;
            faults.require(Integer.parseInt(match.group(1)) == routes.size() + 1, "E615", file + ":" + (i + 1),
                    "has route #" + match.group(1) + " instead of #" + (routes.size() + 1) + ".",
                    "Number the routes in order, from 1.");
            routes.add(nodes(InstanceRow.of(file, i + 1, match.group(2)), depots, faults));
        }
        faults.require(!routes.isEmpty(), "E615", file, "holds no route.", "Write lines such as: Route #1: 5 3 8");
        faults.throwIfAny(FaultKind.INPUT);
        return routes;
    }

    private static List<Integer> nodes(InstanceRow row, int depots, Faults faults) {
        List<Integer> nodes = new ArrayList<>();
        for (int c = 0; c < row.cells().size(); c++)
            nodes.add(row.whole(c, "visit", 0, 1_000_000, faults));
        while (!nodes.isEmpty() && nodes.getFirst() < depots)
            nodes.removeFirst();
        while (!nodes.isEmpty() && nodes.getLast() < depots)
            nodes.removeLast();
        return nodes;
    }
}
