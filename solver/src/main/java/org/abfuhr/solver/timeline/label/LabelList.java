package org.abfuhr.solver.timeline.label;

import java.util.Arrays;

/// Labels of one place in the visit order, none of which dominates another at the same access point.
final class LabelList {

    int[] labels = new int[64];
    int size;
    private long[] keys = {};

    void clear() {
        size = 0;
    }

    /// Adds the newest label of the pool unless another is as good, and removes those it beats. An earlier label wins a tie.
    boolean offer(LabelPool pool, int label, int processed) {
        int point = pool.get(label, LabelPool.POINT);
        for (int i = 0; i < size; i++) {
            int other = labels[i];
            if (other != LabelPool.NONE && pool.get(other, LabelPool.POINT) == point && pool.dominates(other, label)) {
                pool.drop(label);
                return false;
            }
        }
        removeDominated(pool, label, point, processed);
        if (size == labels.length)
            labels = Arrays.copyOf(labels, 2 * size);
        labels[size++] = label;
        return true;
    }

    /// Entries before `processed` keep their place: their slot becomes NONE.
    private void removeDominated(LabelPool pool, int label, int point, int processed) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            int other = labels[i];
            boolean beaten = other != LabelPool.NONE && pool.get(other, LabelPool.POINT) == point && pool.dominates(label, other);
            if (!beaten)
                labels[kept++] = other;
            else if (i < processed)
                labels[kept++] = LabelPool.NONE;
        }
        size = kept;
    }

    /// Keeps the best labels by violation, then cost with time, and in the last quarter of the cap those of the rest that are ready first: cheap
    /// ones alone may all come too late in the end. An earlier label wins a tie.
    ///
    /// @return whether any was lost
    boolean keepBest(LabelPool pool, int cap, LabelBound bound, int layer) {
        if (size <= cap)
            return false;
        if (keys.length < 2 * size)
            keys = new long[4 * size];
        for (int i = 0; i < size; i++) {
            keys[2 * i] = pool.getLong(labels[i], LabelPool.VIOLATION);
            keys[2 * i + 1] = bound.rank(labels[i], layer);
        }
        sort(0);
        int cheap = cap - cap / 4;
        for (int i = cheap; i < size; i++) {
            keys[2 * i] = pool.getLong(labels[i], LabelPool.VIOLATION);
            keys[2 * i + 1] = pool.get(labels[i], LabelPool.READY);
        }
        sort(cheap);
        size = cap;
        return true;
    }

    /// Sorts what stands from a place on.
    private void sort(int from) {
        for (int i = from + 1; i < size; i++) {
            int label = labels[i];
            long violation = keys[2 * i];
            long cost = keys[2 * i + 1];
            int j = i - 1;
            for (; j >= from && (keys[2 * j] > violation || (keys[2 * j] == violation && keys[2 * j + 1] > cost)); j--) {
                labels[j + 1] = labels[j];
                keys[2 * j + 2] = keys[2 * j];
                keys[2 * j + 3] = keys[2 * j + 1];
            }
            labels[j + 1] = label;
            keys[2 * j + 2] = violation;
            keys[2 * j + 3] = cost;
        }
    }
}
