package org.abfuhr.routing.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.abfuhr.model.matrix.TravelMatrix;
import org.abfuhr.routing.AccessPoint;
import org.abfuhr.routing.MatrixSink;
import org.abfuhr.routing.store.MatrixFile.PointKey;

/// The cells of an older matrix that a new one shares with it. For k new points among n only k × n and (n − k) × k cells are computed.
final class KnownCells {

    private static final int NEW = -1;

    private final List<AccessPoint> points;
    private final TravelMatrix old;
    private final int[] oldIndex; // [point] in the older matrix, or NEW
    private final int[] fresh; // points that are NEW, ascending
    private final int[] kept; // the others, ascending

    private KnownCells(List<AccessPoint> points, TravelMatrix old, int[] oldIndex) {
        this.points = points;
        this.old = old;
        this.oldIndex = oldIndex;
        this.fresh = indices(true);
        this.kept = indices(false);
    }

    private int[] indices(boolean isNew) {
        int[] found = new int[oldIndex.length];
        int count = 0;
        for (int i = 0; i < oldIndex.length; i++)
            if ((oldIndex[i] == NEW) == isNew)
                found[count++] = i;
        return Arrays.copyOf(found, count);
    }

    static KnownCells of(List<AccessPoint> points, MatrixFile older) {
        Map<PointKey, Integer> places = new HashMap<>();
        PointKey[] keys = older.keys();
        for (int i = 0; i < keys.length; i++)
            places.put(keys[i], i);
        int[] oldIndex = points.stream().mapToInt(point -> places.getOrDefault(PointKey.of(point), NEW)).toArray();
        return new KnownCells(points, older.mapped(), oldIndex);
    }

    /// Points whose cells among each other are known.
    int count() {
        return kept.length;
    }

    /// Delivers all rows of the new matrix.
    void complete(CellSource cells, MatrixSink sink) {
        if (fresh.length > 0)
            cells.compute(pick(fresh), points, (row, seconds, metres) -> sink.row(fresh[row], seconds, metres));
        if (fresh.length == 0)
            for (int row = 0; row < kept.length; row++)
                assemble(row, new int[0], new int[0], sink);
        else
            cells.compute(pick(kept), pick(fresh), (row, seconds, metres) -> assemble(row, seconds, metres, sink));
    }

    private List<AccessPoint> pick(int[] indices) {
        List<AccessPoint> picked = new ArrayList<>(indices.length);
        for (int index : indices)
            picked.add(points.get(index));
        return picked;
    }

    private void assemble(int keptRow, int[] freshSeconds, int[] freshMetres, MatrixSink sink) {
        int row = kept[keptRow];
        int[] seconds = new int[points.size()];
        int[] metres = new int[points.size()];
        for (int i = 0; i < fresh.length; i++) {
            seconds[fresh[i]] = freshSeconds[i];
            metres[fresh[i]] = freshMetres[i];
        }
        for (int column : kept) {
            seconds[column] = old.seconds(oldIndex[row], oldIndex[column]);
            metres[column] = old.metres(oldIndex[row], oldIndex[column]);
        }
        sink.row(row, seconds, metres);
    }
}
