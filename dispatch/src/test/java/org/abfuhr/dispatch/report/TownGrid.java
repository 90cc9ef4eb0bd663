package org.abfuhr.dispatch.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.abfuhr.dispatch.report.ReportInput.Line;
import org.abfuhr.dispatch.report.ReportInput.Road;
import org.abfuhr.model.geo.Coordinate;

/// Streets of a made-up town: a warped grid of crossings about 90 m apart, some streets missing, every tenth a main road.
final class TownGrid {

    private static final List<String> TREES = List.of("Linden", "Eichen", "Birken", "Ahorn", "Kastanien", "Erlen", "Buchen",
            "Rosen", "Garten", "Mühlen", "See", "Wald", "Schul", "Markt", "Kirch", "Brunnen", "Feld", "Berg", "Tor", "Ring");
    private static final List<String> ENDINGS = List.of("straße", "weg", "allee", "gasse");

    final int size;
    final Random random;
    private final Coordinate[] crossings;
    private final boolean[] eastOpen;
    private final boolean[] southOpen;

    TownGrid(int size, Random random) {
        this.size = size;
        this.random = random;
        crossings = new Coordinate[size * size];
        eastOpen = new boolean[size * size];
        southOpen = new boolean[size * size];
        for (int node = 0; node < size * size; node++) {
            crossings[node] = crossing(node % size, node / size);
            eastOpen[node] = isMain(node / size) || random.nextDouble() < 0.86;
            southOpen[node] = isMain(node % size) || random.nextDouble() < 0.86;
        }
    }

    private Coordinate crossing(int column, int row) {
        double x = column - size / 2.0;
        double y = row - size / 2.0;
        double bend = 4 * Math.sin(y / 14) + 1.6 * Math.sin(x / 5);
        double sway = 3 * Math.sin(x / 11 + 1) + 0.3 * random.nextGaussian();
        return new Coordinate(53.557 - (y + sway) * 0.00081, 13.262 + (x + bend + 0.3 * random.nextGaussian()) * 0.00136);
    }

    private static boolean isMain(int street) {
        return street % 10 == 5;
    }

    Coordinate at(int node) {
        return crossings[node];
    }

    /// A random crossing, denser towards the middle of the town.
    int someNode() {
        return near(random.nextGaussian()) + size * near(random.nextGaussian());
    }

    private int near(double deviation) {
        return Math.clamp(Math.round(size / 2.0 + deviation * size / 5.5), 0, size - 1);
    }

    String streetAt(int node) {
        return name(eastOpen[node] ? node / size : size + node % size);
    }

    private String name(int street) {
        int tree = street * 7 % TREES.size();
        return TREES.get(tree) + ENDINGS.get(street % ENDINGS.size());
    }

    List<Road> roads() {
        var roads = new ArrayList<Road>();
        for (int node = 0; node < size * size; node++) {
            if (eastOpen[node] && node % size + 1 < size)
                roads.add(road(node, node + 1, node / size, 0));
            if (southOpen[node] && node / size + 1 < size)
                roads.add(road(node, node + size, node % size, size));
        }
        return roads;
    }

    private Road road(int from, int to, int street, int names) {
        String kind = street % 20 == 5 ? "primary" : isMain(street) ? "tertiary" : "residential";
        return new Road(street, kind, name(names + street), new Line(List.of(at(from), middle(from, to), at(to))));
    }

    private Coordinate middle(int from, int to) {
        return new Coordinate((at(from).latitude() + at(to).latitude()) / 2 + 0.00003,
                (at(from).longitude() + at(to).longitude()) / 2);
    }

    /// The way with the fewest crossings; empty if there is none.
    List<Integer> path(int from, int to) {
        int[] before = new int[size * size];
        Arrays.fill(before, -1);
        before[to] = to;
        var open = new ArrayDeque<>(List.of(to));
        while (!open.isEmpty() && before[from] < 0) {
            int node = open.remove();
            for (int next : neighbours(node))
                if (before[next] < 0) {
                    before[next] = node;
                    open.add(next);
                }
        }
        if (before[from] < 0)
            return List.of();
        var path = new ArrayList<Integer>();
        for (int node = from; node != to; node = before[node])
            path.add(node);
        path.add(to);
        return Collections.unmodifiableList(path);
    }

    private List<Integer> neighbours(int node) {
        var found = new ArrayList<Integer>();
        if (node % size + 1 < size && eastOpen[node])
            found.add(node + 1);
        if (node % size > 0 && eastOpen[node - 1])
            found.add(node - 1);
        if (node / size + 1 < size && southOpen[node])
            found.add(node + size);
        if (node / size > 0 && southOpen[node - size])
            found.add(node - size);
        return found;
    }

    Line line(List<Integer> nodes) {
        var points = new ArrayList<Coordinate>();
        for (int i = 0; i < nodes.size(); i++) {
            if (i > 0)
                points.add(middle(Math.min(nodes.get(i - 1), nodes.get(i)), Math.max(nodes.get(i - 1), nodes.get(i))));
            points.add(at(nodes.get(i)));
        }
        return new Line(points);
    }
}
