package org.abfuhr.data.exchange.vroom;

import java.util.List;
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

    private static final int MOST_SECONDS = 999_999_999; // 31 years
    private static final int BEFORE = -1; // any second before our time

    static Timescale of(VroomInput input) {
        long zero = zero(input);
        return new Timescale(zero, (int) Math.min(MOST_SECONDS, latest(input, zero)));
    }

    /// Whether the file's times lie near enough to each other.
    static boolean fits(VroomInput input) {
        return latest(input, zero(input)) <= MOST_SECONDS;
    }

    /// Vehicles' first second: what was open before is of no use. If some may drive at any time, they may have to leave before anything opens.
    private static long zero(VroomInput input) {
        boolean always = input.cars().stream().anyMatch(car -> car.window().isEmpty());
        long first = always
                ? spans(input).mapToLong(Span::earliest).min().orElse(0) - mostSeconds(input)
                : input.cars().stream().flatMap(car -> car.window().stream()).mapToLong(Span::earliest).min().orElse(0);
        return Math.max(0, first);
    }

    private static long latest(VroomInput input, long zero) {
        return Math.max(0, spans(input).mapToLong(Span::earliest).max().orElse(0) - zero) + mostSeconds(input);
    }

    private static Stream<Span> spans(VroomInput input) {
        return Stream.of(input.jobs().stream().flatMap(job -> job.windows().stream()),
                input.cars().stream().flatMap(car -> car.window().stream()),
                input.cars().stream().flatMap(car -> car.rests().stream()).map(Rest::window)).flatMap(s -> s);
    }

    /// More than any route takes without waiting.
    private static long mostSeconds(VroomInput input) {
        long jobs = input.jobs().stream().mapToLong(Job::seconds).sum();
        long rests = input.cars().stream().flatMap(car -> car.rests().stream()).mapToLong(Rest::seconds).sum();
        int slowest = input.cars().stream().mapToInt(Car::hundredths).max().orElse(100);
        return Math.min(MOST_SECONDS / 2L, jobs + rests + (input.jobs().size() + 1L) * (longestLeg(input) * slowest / 100 + 1));
    }

    private static long longestLeg(VroomInput input) {
        return input.matrices().values().stream().mapToLong(matrices -> matrices.durations().longest()).max().orElse(0);
    }

    /// A window of the file; what it leaves open is bounded by what can matter.
    TimeWindow window(Span span) {
        return new TimeWindow(ours(span.earliest()), ours(span.latest()));
    }

    /// Windows of the file without those that close before our time; if all do, one in which nobody can be there, for none would mean always.
    List<TimeWindow> windows(List<Span> spans) {
        var open = spans.stream().filter(span -> span.latest() >= zero).map(this::window).toList();
        return open.isEmpty() && !spans.isEmpty() ? List.of(new TimeWindow(BEFORE, BEFORE)) : open;
    }

    TimeWindow always() {
        return new TimeWindow(0, last);
    }

    private int ours(long second) {
        return Math.clamp(second - zero, BEFORE, last);
    }
}
