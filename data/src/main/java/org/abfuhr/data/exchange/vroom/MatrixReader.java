package org.abfuhr.data.exchange.vroom;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.abfuhr.data.exchange.json.JsonObject;
import org.abfuhr.data.exchange.json.JsonTree;
import org.abfuhr.data.exchange.json.JsonValue;
import org.abfuhr.data.exchange.vroom.VroomInput.Matrices;
import org.abfuhr.model.geo.Coordinate;
import org.abfuhr.model.matrix.TravelMatrix;

/// Reads the matrices of a file (E607), and positions.
final class MatrixReader {

    private MatrixReader() {}

    /// @param profile to which the old field `matrix` belongs
    static void read(JsonObject root, String profile, Map<String, Matrices> into) {
        var old = root.find("matrix");
        root.find("matrices").ifPresent(v -> {
            var byProfile = v.object();
            for (var name : byProfile.names())
                byProfile.find(name).map(m -> m.object().whole(MatrixReader::matrices)).ifPresent(m -> into.put(name, m));
        });
        if (into.isEmpty())
            old.ifPresent(v -> into.put(profile, new Matrices(cells(v), Optional.empty(), Optional.empty())));
    }

    private static Matrices matrices(JsonObject object) {
        var durations = object.get("durations", MatrixReader::cells, Cells.NONE);
        return new Matrices(durations, object.find("distances").map(v -> cells(v, durations.size())),
                object.find("costs").map(v -> cells(v, durations.size())));
    }

    private static Cells cells(JsonValue value) {
        return cells(value, value.items().size());
    }

    private static Cells cells(JsonValue value, int size) {
        List<JsonValue> rows = value.items();
        if (rows.size() != size)
            value.fault("E607", "has " + rows.size() + " rows.", "Give " + size + ", as many as durations have.");
        return new Cells(rows.stream().map(row -> row(row, size)).toArray(int[][]::new));
    }

    private static int[] row(JsonValue value, int size) {
        int[] row = new int[size];
        if (value.tree() instanceof JsonTree.Wholes wholes && wholes.size() == size)
            for (int column = 0; column < size; column++)
                row[column] = cell(value, wholes.get(column));
        else
            value.fault("E607", "is no row of " + size + " whole numbers.", "Give one for each row of the matrix.");
        return row;
    }

    private static int cell(JsonValue row, long value) {
        if (value < 0)
            row.fault("E607", "has a cell of " + value + ".", "Give at least 0.");
        return Math.clamp(value, 0, TravelMatrix.UNREACHABLE);
    }

    /// `[longitude, latitude]`.
    static Coordinate position(JsonValue value) {
        List<Double> numbers = value.list(JsonValue::decimal);
        boolean onEarth = numbers.size() == 2 && Math.abs(numbers.get(0)) <= 180 && Math.abs(numbers.get(1)) <= 90;
        if (!onEarth)
            value.wrong("[longitude, latitude] in degrees");
        return onEarth ? new Coordinate(numbers.get(1), numbers.get(0)) : new Coordinate(0, 0);
    }
}
