package org.abfuhr.model;

/// Clock times of tests: `06:00` or `06:00:10`, hours beyond 24 for later days, to and from seconds since midnight of day 0.
public final class Clock {

    private Clock() {}

    public static int seconds(String clock) {
        var parts = clock.split(":", -1);
        if (parts.length < 2 || parts.length > 3)
            throw new IllegalArgumentException("Not a clock time like 06:00 or 06:00:10: " + clock);
        int minutes = Integer.parseInt(parts[0]) * 60 + Integer.parseInt(parts[1]);
        return minutes * 60 + (parts.length == 3 ? Integer.parseInt(parts[2]) : 0);
    }

    /// Seconds are left out when they are zero.
    public static String text(int seconds) {
        int minutes = Math.floorDiv(seconds, 60);
        var hoursAndMinutes = "%02d:%02d".formatted(Math.floorDiv(minutes, 60), Math.floorMod(minutes, 60));
        int rest = Math.floorMod(seconds, 60);
        return rest == 0 ? hoursAndMinutes : hoursAndMinutes + ":%02d".formatted(rest);
    }
}
