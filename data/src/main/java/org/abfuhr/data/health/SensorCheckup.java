package org.abfuhr.data.health;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.abfuhr.data.forecast.history.DueTimes;
import org.abfuhr.data.forecast.history.FillHistory;
import org.abfuhr.data.forecast.history.HealthCheck;
import org.abfuhr.data.forecast.history.SensorHealth;
import org.abfuhr.data.readings.Calibration;
import org.abfuhr.data.readings.Reading;
import org.abfuhr.data.readings.ReadingSeries;
import org.abfuhr.data.readings.SensorAlarm;
import org.abfuhr.data.readings.SensorState;

/// Finds what is wrong with one sensor at an instant. A sensor may have several findings; of those that speak of its levels (dead,
/// stuck, silent, echoing) only the worst.
///
/// Thresholds: hotter than 70 °C (sun heats containers to some 60 °C; codes of 200 °C and more are no temperatures); 3.0 V, an
/// assumption for lithium cells of 3.6 V, whose voltage falls at their end; 15 % where devices tell a share.
public final class SensorCheckup {

    private static final Duration RECENT = Duration.ofDays(2);
    private static final double FIRE_C = 70;
    private static final double NO_TEMPERATURE_C = 200;
    private static final double EMPTY_BATTERY_V = 3.0;
    private static final double ALARM_ONLY = Double.NaN;
    private static final int BATTERY_READINGS = 5;
    private static final double DAY_SECONDS = 86_400;

    private final ReadingSeries series;
    private final Calibration calibration;
    private final FillHistory history;
    private final Instant at;
    private final List<SensorFinding> findings = new ArrayList<>();

    private SensorCheckup(ReadingSeries series, Calibration calibration, DueTimes due, Instant at) {
        this.series = series.measured();
        this.calibration = calibration;
        this.at = at;
        history = FillHistory.of(series, calibration, due);
    }

    /// What is wrong with a sensor that sent these readings, at least one, none of them after the instant. Reported emptyings among them
    /// say what the readings mean.
    ///
    /// @param ratePerDay by which the container is expected to fill
    public static List<SensorFinding> of(ReadingSeries series, Calibration calibration, DueTimes due, double ratePerDay,
            Instant at) {
        var checkup = new SensorCheckup(series, calibration, due, at);
        checkup.checkFire();
        checkup.checkTilt();
        checkup.checkLevels(ratePerDay);
        checkup.checkDrift(ratePerDay);
        checkup.checkBattery();
        return List.copyOf(checkup.findings);
    }

    private void checkFire() {
        for (int i = series.size() - 1; i >= 0 && isRecent(i); i--)
            if (burns(i)) {
                add(SensorCondition.FIRE, Optional.of(instant(beginOf(this::burns, i))),
                        isHot(i) ? series.sensor(i).temperatureC() : ALARM_ONLY);
                return;
            }
    }

    /// By the alarm, or hot beside another hot reading.
    private boolean burns(int i) {
        return series.sensor(i).alarms().contains(SensorAlarm.FIRE) || (isHot(i) && (isHot(i - 1) || isHot(i + 1)));
    }

    private boolean isHot(int i) {
        float celsius = i < 0 || i == series.size() ? Reading.ABSENT : series.sensor(i).temperatureC();
        return celsius >= FIRE_C && celsius < NO_TEMPERATURE_C;
    }

    /// First of the readings in a row, up to one of them, for which something holds.
    private static int beginOf(IntPredicate holds, int last) {
        int first = last;
        while (first > 0 && holds.test(first - 1))
            first--;
        return first;
    }

    /// Lies still: a container that is just being emptied stands upright in its next reading.
    private void checkTilt() {
        int last = series.size() - 1;
        if (last == 0 || !fallen(last) || !fallen(last - 1))
            return;
        float degrees = series.sensor(last).tiltDeg();
        add(SensorCondition.TILTED, Optional.of(instant(beginOf(this::fallen, last))),
                degrees > SensorState.FALLEN_DEG ? degrees : ALARM_ONLY);
    }

    private boolean fallen(int i) {
        return series.sensor(i).fallen();
    }

    private void checkLevels(double ratePerDay) {
        var grade = HealthCheck.grade(history.size() == 0 ? null : history, ratePerDay, at);
        if (grade == SensorHealth.DEAD || grade == SensorHealth.SILENT)
            add(grade == SensorHealth.DEAD ? SensorCondition.DEAD : SensorCondition.SILENT, lastBelievable(),
                    daysSince(lastBelievable()));
        else if (grade == SensorHealth.STUCK)
            add(SensorCondition.STUCK, stuckSince(), daysSince(stuckSince()));
        else if (grade == SensorHealth.ECHOING)
            add(SensorCondition.ECHOING, Optional.of(instant(0)),
                    (double) (history.spikes() + history.impossibleReadings()) / series.size());
    }

    private Optional<Instant> lastBelievable() {
        return history.lastMeasured();
    }

    private Optional<Instant> stuckSince() {
        return Optional.of(HealthCheck.lastValueSince(history));
    }

    private double daysSince(Optional<Instant> since) {
        return Duration.between(since.orElse(instant(0)), at).toSeconds() / DAY_SECONDS;
    }

    private void checkDrift(double ratePerDay) {
        EmptyLevels.of(series, calibration, ratePerDay).drift()
                .ifPresent(drift -> add(SensorCondition.DRIFTING, Optional.of(drift.since()), drift.points()));
    }

    private void checkBattery() {
        int last = series.size() - 1;
        if (!isLow(last))
            return;
        double share = share(last);
        double volts = volts(last);
        add(SensorCondition.LOW_BATTERY, Optional.of(instant(beginOf(this::isLow, last))),
                share <= SensorFinding.MOST_LOW_SHARE ? share : volts <= EMPTY_BATTERY_V ? volts : ALARM_ONLY);
    }

    private boolean isLow(int i) {
        return series.sensor(i).alarms().contains(SensorAlarm.LOW_BATTERY) || share(i) <= SensorFinding.MOST_LOW_SHARE
                || volts(i) <= EMPTY_BATTERY_V;
    }

    private double share(int end) {
        return lastMedian(end, i -> series.sensor(i).batteryShare());
    }

    private double volts(int end) {
        return lastMedian(end, i -> series.sensor(i).batteryV());
    }

    private interface Value {
        float at(int i);
    }

    /// Median of the last values that were sent up to a reading; not a number when there is none.
    private double lastMedian(int end, Value value) {
        var last = new double[BATTERY_READINGS];
        int count = 0;
        for (int i = end; i >= 0 && count < BATTERY_READINGS; i--)
            if (!Float.isNaN(value.at(i)))
                last[count++] = value.at(i);
        Arrays.sort(last, 0, count);
        return count == 0 ? Double.NaN : last[count / 2];
    }

    private boolean isRecent(int i) {
        return !instant(i).isBefore(at.minus(RECENT));
    }

    private Instant instant(int i) {
        return Instant.ofEpochSecond(series.epochSecond(i));
    }

    private void add(SensorCondition condition, Optional<Instant> since, double value) {
        findings.add(new SensorFinding(series.container(), condition, since, value));
    }
}
