package org.abfuhr.model.problem;

/// When service may *begin*: `earliest..latest`, both included, in seconds since the problem's start.
public record TimeWindow(int earliest, int latest) {

    public boolean contains(int second) {
        return earliest <= second && second <= latest;
    }
}
