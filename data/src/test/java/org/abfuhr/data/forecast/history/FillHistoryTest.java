package org.abfuhr.data.forecast.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.abfuhr.data.readings.Calibration;
import org.abfuhr.data.readings.Reading;
import org.abfuhr.data.readings.ReadingsSet;
import org.abfuhr.data.readings.SensorState;
import org.junit.jupiter.api.Test;

/// Series are written as points of fill, six hours apart, `-` for a lost reading, `E` for a reported emptying.
class FillHistoryTest {

    private static final Instant START = Instant.parse("2026-11-02T00:00:00Z");
    private static final long STEP = 6 * 3600;

    @Test
    void anEmptyingIsAFallThatStays() {
        assertThat(emptyings("50 55 60 65 02 04 06")).containsExactly("65->2 at 4");
        assertThat(emptyings("70 72 - - 75 05 30 32")).containsExactly("75->5 at 5");
        assertThat(emptyings("30 32 34 36 20 22 24")).isEmpty();
    }

    @Test
    void anEchoSpikeIsNone() {
        var history = history("20 21 22 52 23 24 25", DueTimes.NONE);
        assertThat(history.spikes()).isEqualTo(1);
        assertThat(levels(history)).isEqualTo("20 21 22 23 24 25");
        assertThat(emptyings("60 61 62 31 63 64 65")).isEmpty();
    }

    @Test
    void aContainerThatFillsFastAfterItsEmptyingIsNoSpike() {
        assertThat(emptyings("95 99 99 09 40 70")).containsExactly("99->9 at 3");
    }

    @Test
    void theLastReadingIsBelievedWhenItIsNearlyEmpty() {
        assertThat(emptyings("60 65 70 75 04")).containsExactly("75->4 at 4");
        assertThat(levels(history("60 65 70 75 45", DueTimes.NONE))).isEqualTo("60 65 70 75");
    }

    @Test
    void whereAnEmptyingWasDueASmallFallIsEnough() {
        DueTimes atFive = (from, to) -> to == START.getEpochSecond() + 5 * STEP;
        assertThat(history("10 12 14 16 18 02 04 06", DueTimes.NONE).emptyings()).isEmpty();
        assertThat(history("10 12 14 16 18 02 04 06", atFive).emptyings()).hasSize(1);
        assertThat(history("10 12 14 16 18 20 22 24", atFive).breaks()).containsExactly(5);
    }

    @Test
    void whatIsReportedIsAnEmptyingHoweverLittleFalls() {
        var history = history("04 06 08 E 02 05 07", DueTimes.NONE);
        assertThat(history.emptyings()).hasSize(1);
        assertThat(history.breaks()).containsExactly(3);
        assertThat(emptyings("60 62 E 30 40")).containsExactly("62->0 at 2");
        assertThat(history.lastReported()).contains(START.plusSeconds(3 * STEP));
        assertThat(history.lastMeasured()).contains(START.plusSeconds(6 * STEP));
    }

    /// Between two echoes a report would look like one.
    @Test
    void noReportIsAnEcho() {
        assertThat(levels(history("60 60 60 E 60 60 60", DueTimes.NONE))).isEqualTo("60 60 60 0 60 60 60");
        assertThat(levels(history("20 21 52 E 03 04", DueTimes.NONE))).isEqualTo("20 21 52 0 3 4");
    }

    @Test
    void whereEmptyingsAreReportedAFallAtTheEndIsNone() {
        assertThat(levels(history("60 E 10 25 35 04", DueTimes.NONE))).isEqualTo("60 0 10 25 35");
        assertThat(emptyings("60 E 10 25 35 04 05")).containsExactly("60->0 at 1", "35->4 at 5");
        assertThat(history("60 E 10 25 35 04", DueTimes.NONE).spikes()).isEqualTo(1);
    }

    @Test
    void aReadingBetweenAnEmptyingAndItsReportIsNoEcho() {
        var history = history("60 62 04 E 05 07", DueTimes.NONE);
        assertThat(history.spikes()).isZero();
        assertThat(history.emptyings()).hasSize(1);
        assertThat(levels(history)).isEqualTo("60 62 0 5 7");
    }

    @Test
    void impossibleValuesAndFallenContainersAreDropped() {
        var calibration = Calibration.ofHeight(1600); // empty at 1,600 mm, full at 200 mm
        var fallen = new SensorState(Reading.ABSENT, 80, Reading.ABSENT, Reading.ABSENT, Reading.ABSENT, Set.of());
        var readings = List.of(Reading.ofDistance("C", START, 900), Reading.ofDistance("C", START.plusSeconds(STEP), 2540),
                new Reading("C", START.plusSeconds(2 * STEP), Reading.ABSENT, 300, fallen),
                Reading.ofDistance("C", START.plusSeconds(3 * STEP), 200));
        var history = FillHistory.of(ReadingsSet.of(readings).find("C").orElseThrow(), calibration, DueTimes.NONE);
        assertThat(levels(history)).isEqualTo("50 100");
        assertThat(history.impossibleReadings()).isEqualTo(2);
    }

    /// As much as is taken of anybody: 1.5 of a fill; 20 mm below a sensor at 500 mm, full at 150 mm, which is 480 / 350.
    @Test
    void anOverfullContainerIsFullAndNotSilent() {
        assertThat(levels(history("80 110 126 150", DueTimes.NONE))).isEqualTo("80 110 125 125");
        var readings = ReadingsSet
                .of(List.of(Reading.ofDistance("C", START, 200), Reading.ofDistance("C", START.plusSeconds(STEP), 20)));
        var history = FillHistory.of(readings.find("C").orElseThrow(), Calibration.ofHeight(500), DueTimes.NONE);
        assertThat(history.lastLevel()).isEqualTo(1.25);
        assertThat(history.impossibleReadings()).isZero();
    }

    @Test
    void theOrderOfDeliveryDoesNotMatter() {
        var ordered = readings("20 25 30 - 60 65 02 04 - 09 40 12 15");
        List<Reading> shuffled = new ArrayList<>(ordered);
        shuffled.addAll(ordered.subList(2, 5));
        Collections.shuffle(shuffled, new Random(3));
        assertThat(levels(history(shuffled))).isEqualTo(levels(history(ordered)));
        assertThat(history(shuffled).emptyings()).isEqualTo(history(ordered).emptyings());
    }

    @Test
    void healthNamesWhatIsWrong() {
        assertThat(grade("20 22 24 26 28 30", 0.08, 6)).isEqualTo(SensorHealth.FINE);
        assertThat(grade("20 22 24 26 28 30", 0.08, 16)).isEqualTo(SensorHealth.SILENT);
        assertThat(grade("20 22 24 26 28 30", 0.08, 60)).isEqualTo(SensorHealth.DEAD);
        assertThat(grade("20 25 " + "30 ".repeat(24), 0.1, 26)).isEqualTo(SensorHealth.STUCK);
        assertThat(grade("20 25 " + "30 ".repeat(24), 0.01, 26)).isEqualTo(SensorHealth.FINE);
        assertThat(grade("20 21 50 22 23 24 25 60 26 27", 0.05, 10)).isEqualTo(SensorHealth.ECHOING);
        assertThat(HealthCheck.grade(null, 0.1, START)).isEqualTo(SensorHealth.DEAD);
    }

    @Test
    void aSensorThatEmptyingsDoNotMoveIsStuck() {
        assertThat(grade("20 40 60 E 60 60 60", 0.1, 7)).isEqualTo(SensorHealth.STUCK);
        assertThat(grade("20 40 60 E 60 60", 0.1, 6)).isEqualTo(SensorHealth.FINE);
        assertThat(grade("20 18 20 E 20 20 20", 0.1, 7)).isEqualTo(SensorHealth.FINE); // may have filled again
        assertThat(grade("20 40 60 E 04 60 60 60", 0.1, 8)).isEqualTo(SensorHealth.FINE);
        assertThat(grade("90 " + "99 ".repeat(8) + "E " + "99 ".repeat(3), 0.1, 13)).isEqualTo(SensorHealth.STUCK);
        assertThat(grade("20 25 " + "30 30 30 30 E ".repeat(6), 0.1, 32)).isEqualTo(SensorHealth.STUCK);
        assertThat(grade("16 16 E 16 ".repeat(8), 0.1, 32)).as("never below 16, whatever is emptied")
                .isEqualTo(SensorHealth.STUCK);
        assertThat(grade("02 02 E 02 ".repeat(8), 0.1, 32)).as("empty each time").isEqualTo(SensorHealth.FINE);
    }

    @Test
    void reportsOfEmptyingsAreNoSignOfLife() {
        assertThat(grade("20 22 24 " + "- ".repeat(9) + "E", 0.08, 13)).isEqualTo(SensorHealth.SILENT);
        assertThat(grade("20 22 24 " + "- ".repeat(41) + "E", 0.08, 45)).isEqualTo(SensorHealth.DEAD);
        assertThat(grade("E", 0.08, 1)).isEqualTo(SensorHealth.DEAD);
    }

    @Test
    void sinceWhenAValueIsShownDoesNotStopAtReports() {
        assertThat(HealthCheck.lastValueSince(history("20 40 60 60 E 60 60 E", DueTimes.NONE)))
                .isEqualTo(START.plusSeconds(2 * STEP));
    }

    private static SensorHealth grade(String points, double ratePerDay, int stepsLater) {
        return HealthCheck.grade(history(points, DueTimes.NONE), ratePerDay, START.plusSeconds(stepsLater * STEP));
    }

    private static List<String> emptyings(String points) {
        return history(points, DueTimes.NONE).emptyings().stream()
                .map(e -> Math.round(100 * e.levelBefore()) + "->" + Math.round(100 * e.levelAfter()) + " at "
                        + (e.by().getEpochSecond() - START.getEpochSecond()) / STEP)
                .toList();
    }

    private static String levels(FillHistory history) {
        return String.join(" ",
                IntStream.range(0, history.size()).mapToObj(i -> "" + Math.round(100 * history.level(i))).toList());
    }

    private static FillHistory history(String points, DueTimes due) {
        return FillHistory.of(ReadingsSet.of(readings(points)).find("C").orElseThrow(), Calibration.ofHeight(1000), due);
    }

    private static FillHistory history(List<Reading> readings) {
        return FillHistory.of(ReadingsSet.of(readings).find("C").orElseThrow(), Calibration.ofHeight(1000), DueTimes.NONE);
    }

    private static List<Reading> readings(String points) {
        List<Reading> readings = new ArrayList<>();
        var cells = List.of(points.strip().split(" +"));
        for (int i = 0; i < cells.size(); i++)
            if (cells.get(i).equals("E"))
                readings.add(Reading.emptied("C", START.plusSeconds(i * STEP)));
            else if (!cells.get(i).equals("-"))
                readings.add(Reading.ofFill("C", START.plusSeconds(i * STEP), Integer.parseInt(cells.get(i)) / 100.0));
        return readings;
    }
}
