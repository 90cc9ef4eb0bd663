package org.abfuhr.data.exchange.wcvrptw;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.abfuhr.data.exchange.vrplib.InstanceRow;
import org.abfuhr.data.exchange.wcvrptw.CollectionDay.Kind;
import org.abfuhr.data.exchange.wcvrptw.CollectionDay.Node;
import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.model.fault.Faults;

/// Reads the lines of a file: five numbers, a line of column names, one line for each node. All faults at once.
final class DayReader {

    private static final int HEADER_LINES = 6;
    private static final int COLUMNS = 8;
    private static final double MOST_FEET = 100_000_000;
    private static final long MOST_EXTENT = 10_000_000; // tenths of a foot, 189 miles: so legs and routes fit an int
    private static final double MOST_LOAD = 1_000_000;

    private final String file;
    private final List<InstanceRow> rows;
    private final Faults faults = new Faults();
    private final Set<String> ids = new HashSet<>();

    private DayReader(String file, List<InstanceRow> rows) {
        this.file = file;
        this.rows = rows;
    }

    /// @throws org.abfuhr.model.fault.FaultException INPUT (E61x)
    static CollectionDay read(String file, List<String> lines) {
        List<InstanceRow> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++)
            if (!lines.get(i).isBlank())
                rows.add(InstanceRow.of(file, i + 1, lines.get(i)));
        var reader = new DayReader(file, rows);
        var day = reader.read();
        reader.faults.throwIfAny(FaultKind.INPUT);
        return day;
    }

    private CollectionDay read() {
        faults.require(rows.size() > HEADER_LINES, "E611", file, "has " + rows.size() + " lines.",
                "Give five numbers, a line of column names, and a line for each node.");
        faults.throwIfAny(FaultKind.INPUT);
        var nodes = rows.subList(HEADER_LINES, rows.size()).stream().map(this::node).toList();
        long west = nodes.stream().mapToLong(Node::x).min().orElse(0);
        long south = nodes.stream().mapToLong(Node::y).min().orElse(0);
        var moved = nodes.stream().map(node -> node.movedBy(west, south)).toList();
        faults.require(!faults.isEmpty() || moved.stream().allMatch(n -> n.x() <= MOST_EXTENT && n.y() <= MOST_EXTENT), "E613",
                file,
                "has nodes more than 189 miles apart.", "See whether coordinates are in feet.");
        var depots = of(Kind.DEPOT, moved);
        var sites = of(Kind.SITE, moved);
        boolean perhapsMore = !of(Kind.NONE, moved).isEmpty();
        faults.require(depots.size() == 1 || (depots.isEmpty() && perhapsMore), "E611", file,
                "has " + depots.size() + " depots (type 0).", "Give exactly one.");
        faults.require(!sites.isEmpty() || perhapsMore, "E611", file, "has no disposal site (type 2).", "Give at least one.");
        return new CollectionDay(load(0, "vehicle capacity"), load(1, "load a day"),
                rows.get(2).whole(0, "stops a day", 1, 1_000_000, faults),
                milliseconds(rows.get(3).number(0, "lunch seconds", 0, 86_400, faults)),
                rows.get(4).number(0, "miles an hour", 5, 1_000, faults), depots.isEmpty() ? moved.getFirst() : depots.getFirst(),
                sites, of(Kind.STOP, moved));
    }

    private int load(int row, String what) {
        return hundredths(rows.get(row).number(0, what, 0, MOST_LOAD, faults));
    }

    private static List<Node> of(Kind kind, List<Node> nodes) {
        return nodes.stream().filter(node -> node.kind() == kind).toList();
    }

    private Node node(InstanceRow row) {
        faults.require(row.cells().size() == COLUMNS, "E612", row.where(), "has " + row.cells().size() + " columns.",
                "Give " + COLUMNS + ": id, x, y, earliest, latest, service seconds, load, type.");
        var id = row.cells().getFirst();
        faults.require(ids.add(id), "E612", row.where(), "has the id " + id + " again.", "Give each node its own.");
        var earliest = timeOfDay(row, 3, "earliest");
        var latest = timeOfDay(row, 4, "latest");
        faults.require(earliest.isEmpty() || latest.isEmpty() || earliest.getAsInt() <= latest.getAsInt(), "E613", row.where(),
                "closes before it opens.", "Interchange its two times.");
        var kind = kind(row.findWhole(7, "type", 0, 2, faults));
        return new Node(id, kind, tenths(row, 1, "x"), tenths(row, 2, "y"), earliest.orElse(0), latest.orElse(0),
                milliseconds(row.number(5, "service seconds", 0, 86_400, faults)),
                kind == Kind.STOP ? hundredths(row.number(6, "load", 0, MOST_LOAD, faults)) : 0);
    }

    private static Kind kind(OptionalInt type) {
        return switch (type.orElse(-1)) {
            case 0 -> Kind.DEPOT;
            case 1 -> Kind.STOP;
            case 2 -> Kind.SITE;
            default -> Kind.NONE;
        };
    }

    private long tenths(InstanceRow row, int cell, String what) {
        return Math.round(10 * row.number(cell, what, -MOST_FEET, MOST_FEET, faults));
    }

    /// `HHMM`, where the published files also have minutes above 59: `1675` is 16 h and 75 min.
    private OptionalInt timeOfDay(InstanceRow row, int cell, String what) {
        return row.findWhole(cell, what, 0, 2400, faults).stream()
                .map(time -> milliseconds(time / 100 * 3600 + time % 100 * 60)).findFirst();
    }

    private static int milliseconds(double seconds) {
        return (int) Math.round(1000 * seconds);
    }

    private static int hundredths(double load) {
        return (int) Math.round(100 * load);
    }
}
