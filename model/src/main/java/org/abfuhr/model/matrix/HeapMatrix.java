package org.abfuhr.model.matrix;

/// A matrix of two arrays.
final class HeapMatrix extends TravelMatrix {

    private final int[] seconds; // [from * size + to]
    private final int[] metres; // [from * size + to]

    HeapMatrix(int size, int[] seconds, int[] metres) {
        super(size);
        if (size > MAX_ARRAY_SIZE)
            throw new IllegalArgumentException("size " + size + " is not in 0.." + MAX_ARRAY_SIZE);
        if (seconds.length != size * size || metres.length != size * size)
            throw new IllegalArgumentException("size " + size + " needs " + size * size + " cells, got " + seconds.length
                    + " seconds and " + metres.length + " metres");
        for (int cell = 0; cell < seconds.length; cell++)
            requireCell(size, cell, seconds[cell], metres[cell]);
        this.seconds = seconds;
        this.metres = metres;
    }

    private static void requireCell(int size, int cell, int seconds, int metres) {
        boolean inRange = seconds >= 0 && seconds <= UNREACHABLE && metres >= 0 && metres <= UNREACHABLE;
        if (!inRange || (seconds == UNREACHABLE) != (metres == UNREACHABLE))
            throw new IllegalArgumentException(
                    "cell " + cell / size + " -> " + cell % size + " has " + seconds + " s and " + metres
                            + " m: each must be in 0.." + UNREACHABLE + ", and both or none unreachable");
    }

    @Override
    public int seconds(int from, int to) {
        return seconds[from * size() + to];
    }

    @Override
    public int metres(int from, int to) {
        return metres[from * size() + to];
    }

    @Override
    public void copySecondsRow(int from, int[] into, int offset) {
        System.arraycopy(seconds, from * size(), into, offset, size());
    }

    @Override
    public void copyMetresRow(int from, int[] into, int offset) {
        System.arraycopy(metres, from * size(), into, offset, size());
    }
}
