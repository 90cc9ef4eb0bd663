package org.abfuhr.routing.hierarchy;

import java.util.Arrays;

/// A heap of states ordered by label, with four children per node; each state is in it at most once and may move up.
public final class LabelHeap {

    private static final int ABSENT = -1;

    private final long[] label; // [state] shared with the search, which sets it before calling here
    private final int[] heap; // [place] state
    private final int[] place; // [state] or ABSENT
    private int size;

    public LabelHeap(long[] label) {
        this.label = label;
        this.heap = new int[label.length];
        this.place = new int[label.length];
        Arrays.fill(place, ABSENT);
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /// Puts the state in, or moves it up after its label became smaller.
    public void pushOrRaise(int state) {
        int at = place[state];
        if (at == ABSENT)
            at = size++;
        long own = label[state];
        while (at > 0) {
            int parent = (at - 1) >> 2;
            if (label[heap[parent]] <= own)
                break;
            put(heap[parent], at);
            at = parent;
        }
        put(state, at);
    }

    /// Takes out the state with the smallest label.
    public int pop() {
        int top = heap[0];
        place[top] = ABSENT;
        int last = heap[--size];
        if (size > 0)
            sink(last);
        return top;
    }

    public void clear() {
        for (int i = 0; i < size; i++)
            place[heap[i]] = ABSENT;
        size = 0;
    }

    private void sink(int state) {
        long own = label[state];
        int at = 0;
        while (true) {
            int child = smallestChild(at);
            if (child < 0 || label[heap[child]] >= own)
                break;
            put(heap[child], at);
            at = child;
        }
        put(state, at);
    }

    private int smallestChild(int at) {
        int first = 4 * at + 1;
        if (first >= size)
            return ABSENT;
        int best = first;
        int end = Math.min(first + 4, size);
        for (int child = first + 1; child < end; child++)
            if (label[heap[child]] < label[heap[best]])
                best = child;
        return best;
    }

    private void put(int state, int at) {
        heap[at] = state;
        place[state] = at;
    }
}
