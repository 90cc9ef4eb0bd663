package org.abfuhr.data.derive.geometry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Finds things near a point; filed by square cells. Answers are ordered by distance, then by the order of filing.
///
/// @param <T> what is filed
public final class PointGrid<T> {

    private final double cellMetres;
    private final Map<Cell, List<Entry<T>>> entriesByCell = new HashMap<>();
    private int size;

    private record Cell(long column, long row) {}

    private record Entry<T>(T thing, Point at, int number) {}

    private record Found<T>(Entry<T> entry, double metres) {}

    /// @param cellMetres about the radius of the searches to come
    public PointGrid(double cellMetres) {
        this.cellMetres = cellMetres;
    }

    public static <T> PointGrid<T> of(List<T> things, Function<T, Point> where, double cellMetres) {
        var grid = new PointGrid<T>(cellMetres);
        things.forEach(thing -> grid.add(thing, where.apply(thing)));
        return grid;
    }

    public void add(T thing, Point at) {
        var cell = new Cell(number(at.x()), number(at.y()));
        entriesByCell.computeIfAbsent(cell, _ -> new ArrayList<>()).add(new Entry<>(thing, at, size++));
    }

    private long number(double metres) {
        return (long) Math.floor(metres / cellMetres);
    }

    /// Things at most so far away, the nearest first.
    public List<T> within(Point centre, double metres) {
        List<Found<T>> found = new ArrayList<>();
        for (long column = number(centre.x() - metres); column <= number(centre.x() + metres); column++)
            for (long row = number(centre.y() - metres); row <= number(centre.y() + metres); row++)
                for (Entry<T> entry : entriesByCell.getOrDefault(new Cell(column, row), List.of()))
                    if (entry.at.distanceTo(centre) <= metres)
                        found.add(new Found<>(entry, entry.at.distanceTo(centre)));
        found.sort(Comparator.<Found<T>>comparingDouble(Found::metres).thenComparingInt(f -> f.entry.number));
        return found.stream().map(f -> f.entry.thing).toList();
    }

    /// The nearest thing, however far.
    public Optional<T> nearest(Point centre) {
        double metres = cellMetres;
        while (size > 0) {
            List<T> near = within(centre, metres);
            if (!near.isEmpty())
                return Optional.of(near.getFirst());
            metres *= 2;
        }
        return Optional.empty();
    }
}
