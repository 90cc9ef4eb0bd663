package org.abfuhr.benchmarks;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.abfuhr.benchmarks.sample.SampleCity;
import org.abfuhr.data.forecast.Forecaster;
import org.abfuhr.data.forecast.Forecasts;
import org.abfuhr.data.readings.ReadingsSet;
import org.abfuhr.data.readings.files.Readings;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// What a city's forecast costs: 28 days of readings, every container.
///
/// - floor, `look`: looks once at each reading known in the morning;
/// - ours, `forecast`: cleans the histories, learns weekdays and growth, gives each container a distribution;
/// - for comparison, `load`: reads and unpacks the same readings from their file.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
@SuppressWarnings("NullAway.Init") // set up by JMH
public class ForecastBenchmark {

    private static final double FIT = 0.002; // probability by which a distribution fitted by moments may be off

    private SampleCity city;
    private ReadingsSet readings;

    /// Loads the readings.
    @Setup
    public void setUp() {
        city = SampleCity.small();
        readings = load();
    }

    /// Floor.
    ///
    /// @return number of readings, their levels and distances added
    @Benchmark
    public double look() {
        double sum = 0;
        for (var container : city.pack().containers()) {
            var series = readings.until(container.id(), city.morning());
            for (int i = 0; series.isPresent() && i < series.get().size(); i++)
                sum += 1 + series.get().fill(i) + series.get().distanceMm(i);
        }
        return sum;
    }

    /// Ours.
    @Benchmark
    public Forecasts forecast() {
        return Forecaster.forecast(city.pack(), readings, city.morning());
    }

    /// For comparison.
    @Benchmark
    public ReadingsSet load() {
        return Readings.load(city.pack()).readings();
    }

    /// How many forecasts grow: emptied by nobody, a container is fuller and no less likely to have overflowed a week later.
    long sound() {
        var now = city.morning();
        var later = now.plus(Duration.ofDays(7));
        return forecast().list().stream().filter(f -> f.mean(later) > f.mean(now)
                && f.overflowProbability(later) >= f.overflowProbability(now) - FIT && f.overflowProbability(later) <= 1)
                .count();
    }

    int containers() {
        return city.pack().containers().size();
    }

    @TearDown(Level.Trial)
    public void correctness() {
        System.out.printf(Locale.ROOT, "%ncorrectness: %d readings, %d containers, %d sound forecasts%n", readings.size(),
                containers(), sound());
    }
}
