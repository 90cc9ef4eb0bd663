package org.abfuhr.data.derive.geometry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Tells whether a point lies in any of many polygons; built once. Polygons are filed by the grid cells of their boxes.
public final class RegionIndex {

    private static final double CELL_METRES = 500;

    private final Map<Cell, List<Polygon>> polygonsByCell = new HashMap<>();

    private record Cell(long column, long row) {

        static Cell of(double x, double y) {
            return new Cell((long) Math.floor(x / CELL_METRES), (long) Math.floor(y / CELL_METRES));
        }
    }

    public RegionIndex(List<Polygon> polygons) {
        polygons.stream().filter(polygon -> polygon.rings().stream().anyMatch(ring -> !ring.isEmpty())).forEach(this::file);
    }

    private void file(Polygon polygon) {
        var box = polygon.box();
        Cell low = Cell.of(box.minX(), box.minY());
        Cell high = Cell.of(box.maxX(), box.maxY());
        for (long column = low.column; column <= high.column; column++)
            for (long row = low.row; row <= high.row; row++)
                polygonsByCell.computeIfAbsent(new Cell(column, row), _ -> new ArrayList<>()).add(polygon);
    }

    public boolean isEmpty() {
        return polygonsByCell.isEmpty();
    }

    public boolean contains(Point point) {
        return polygonsByCell.getOrDefault(Cell.of(point.x(), point.y()), List.of()).stream()
                .anyMatch(polygon -> polygon.contains(point));
    }
}
