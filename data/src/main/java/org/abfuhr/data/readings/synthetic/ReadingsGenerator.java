package org.abfuhr.data.readings.synthetic;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.Container;
import org.abfuhr.data.readings.Reading;
import org.abfuhr.data.readings.ReadingsSet;
import org.abfuhr.data.readings.files.ReadingsFile;

/// Invents the past days of a city: true deposits, emptied as today's fixed calendar does, measured four times a day by
/// sensors with real faults. Deterministic per seed and container id, whatever the order of containers.
public final class ReadingsGenerator {

    private static final int SCHEDULE_PART = -3;
    private static final long HOUR_SECONDS = 3600;
    private static final int FIRST_MORNING_HOUR = 6;
    private static final int MORNING_HOURS = 6;
    private static final double EMPTY_AT_LEVEL_WITHOUT_CALENDAR = 0.8;

    private final CityPack pack;
    private final ZoneId zone;
    private final long seed;

    public ReadingsGenerator(CityPack pack, long seed) {
        this.pack = pack;
        this.zone = pack.settings().zone();
        this.seed = seed;
    }

    /// Readings of all containers with a sensor, for so many days up to midnight at the beginning of a date.
    public ReadingsSet generate(int days, LocalDate end) {
        var builder = new ReadingsSet.Builder();
        for (var container : pack.containers())
            if (container.sensor().isPresent())
                history(container, days, end).readings().forEach(builder);
        return builder.build();
    }

    /// Writes them as `generated-<days>d-<seed>.csv.gz` into a folder.
    ///
    /// @return the file
    public Path write(Path folder, int days, LocalDate end) {
        var file = folder.resolve("generated-" + days + "d-" + seed + ".csv.gz");
        new ReadingsFile(generate(days, end)).write(file);
        return file;
    }

    /// One container's past, with its truth.
    public SyntheticHistory history(Container container, int days, LocalDate end) {
        return new Past(container, end.minusDays(days), end).live();
    }

    /// One container living through its past, hour by hour.
    private final class Past {

        private final Container container;
        private final DepositProcess deposits;
        private final long firstSecond;
        private final long endSecond;
        private final SyntheticSensor sensor;
        private final int morningHour;
        private final List<SyntheticHistory.Emptying> emptyings = new ArrayList<>();
        private final List<Reading> readings = new ArrayList<>();
        private double level;

        Past(Container container, LocalDate first, LocalDate end) {
            this.container = container;
            deposits = new DepositProcess(seed, container, pack.fractionOf(container), zone);
            firstSecond = first.atStartOfDay(zone).toEpochSecond();
            endSecond = end.atStartOfDay(zone).toEpochSecond();
            var schedule = Draws.of(seed, container.id(), SCHEDULE_PART);
            morningHour = FIRST_MORNING_HOUR + schedule.below(MORNING_HOURS);
            sensor = new SyntheticSensor(seed, container, firstSecond, endSecond,
                    schedule.below(SyntheticSensor.READING_SECONDS / 60) * 60L);
            level = Math.min(1, deposits.ratePerDay() * schedule.below(7));
        }

        SyntheticHistory live() {
            for (long second = firstSecond; second < endSecond; second += HOUR_SECONDS)
                liveHour(second);
            return new SyntheticHistory(container.id(), deposits.ratePerDay(), emptyings, readings, sensor.fate(), level);
        }

        private void liveHour(long second) {
            if (isEmptied(second)) {
                emptyings.add(new SyntheticHistory.Emptying(Instant.ofEpochSecond(second), level));
                level = 0;
            }
            level += deposits.gain(second / HOUR_SECONDS);
            long reading = sensor.nextReading(second);
            if (reading < second + HOUR_SECONDS)
                sensor.measure(level, reading).ifPresent(readings::add);
        }

        private boolean isEmptied(long second) {
            var local = Instant.ofEpochSecond(second).atZone(zone);
            if (local.getHour() != morningHour || pack.settings().holidays().contains(local.toLocalDate()))
                return false;
            return container.calendar().isEmpty()
                    ? level >= EMPTY_AT_LEVEL_WITHOUT_CALENDAR
                    : pack.settings().collects(container.calendar(), local.toLocalDate());
        }
    }
}
