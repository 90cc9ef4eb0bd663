package org.abfuhr.data.exchange.vroom;

import java.util.stream.Stream;
import org.abfuhr.data.exchange.vroom.VroomInput.Car;
import org.abfuhr.data.exchange.vroom.VroomInput.Job;
import org.abfuhr.data.exchange.vroom.VroomInput.Rest;
import org.abfuhr.data.exchange.vroom.VroomInput.Span;
import org.abfuhr.model.problem.TimeWindow;

/// The file's clock, which may count from 1970, and ours, which counts from [#zero].
///
/// @param zero our second 0 on the file's clock
/// @param last our last second
record Timescale(long zero, int last) {

    private static final long MOST_SECONDS = 1_000_000_000;

    static Timescale of(VroomInput input) {
        var spans = Stream.of(input.jobs().stream().flatMap(job -> job.windows().stream()),
                input.cars().stream().flatMap(car -> car.window().stream()),
                input.cars().stream().flatMap(car -> car.rests().stream()).map(Rest::window)).flatMap(s -> s).toList();
        long first = spans.stream().mapToLong(Span::earliest).min().orElse(0);
        boolean always = input.cars().stream().anyMatch(car -> car.window().isEmpty());
        long zero = Math.max(0, always ? first - mostSeconds(input) : first);
        long latest = spans.stream().mapToLong(Span::earliest).max().orElse(0) - zero + mostSeconds(input);
        return new Timescale(zero, (int) Math.min(MOST_SECONDS, latest));
    }

    /// More than any route takes without waiting.
    private static long mostSeconds(VroomInput input) {
        long jobs = input.jobs().stream().mapToLong(Job::seconds).sum();
        long rests = input.cars().stream().flatMap(car -> car.rests().stream()).mapToLong(Rest::seconds).sum();
        int slowest = input.cars().stream().mapToInt(Car::hundredths).max().orElse(100);
        return Math.min(MOST_SECONDS / 2, jobs + rests + (input.jobs().size() + 1L) * (longestLeg(input) * slowest / 100 + 1));
    }

    private static long longestLeg(VroomInput input) {
        return input.matrices().values().stream().mapToLong(matrices -> matrices.durations().longest()).max().orElse(0);
    }

    /// A window of the file; what it leaves open is bounded by what can matter.
    TimeWindow window(Span span) {
        return new TimeWindow(ours(span.earliest()), ours(span.latest()));
    }

    TimeWindow always() {
        return new TimeWindow(0, last);
    }

    private int ours(long second) {
        return Math.clamp(second - zero, 0, last);
    }
}
