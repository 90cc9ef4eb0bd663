package org.abfuhr.data.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.abfuhr.data.TestCity;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.forecast.Forecaster;
import org.abfuhr.data.readings.Reading;
import org.abfuhr.data.readings.ReadingsSet;
import org.abfuhr.data.readings.SensorAlarm;
import org.abfuhr.data.readings.SensorState;
import org.abfuhr.data.readings.synthetic.ReadingsGenerator;
import org.abfuhr.data.readings.synthetic.SensorFate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Judges the work list by an invented city of 600 containers, 42 days of readings with the noise of real sensors (22 in 100 lost, echo
/// spikes on a third), and known faults: every third sensor has one, all eight in turn.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkListTest {

    private static final Instant AT = TestCity.MONDAY.atStartOfDay(TestCity.ZONE).toInstant();

    private final CityPack pack = new TestCity().addEach(200).build();
    private final Map<String, SensorCondition> faults = new TreeMap<>();
    private final Map<String, Set<SensorCondition>> found = new TreeMap<>();
    private final Set<String> broken = new HashSet<>(); // by the generator itself

    @BeforeAll
    void check() {
        var generator = new ReadingsGenerator(pack, 23);
        var sensors = new FaultySensors(23, AT);
        List<Reading> all = new ArrayList<>();
        int number = 0;
        var kinds = List.of(SensorCondition.values());
        for (var container : pack.containers()) {
            var history = generator.history(container, 42, TestCity.MONDAY);
            if (history.fate() != SensorFate.ALIVE)
                broken.add(container.id());
            else if (number++ % 3 == 0)
                faults.put(container.id(), kinds.get(number / 3 % kinds.size()));
            var fault = Optional.ofNullable(faults.get(container.id()));
            all.addAll(fault.map(f -> sensors.with(f, history.readings())).orElse(history.readings()));
        }
        var readings = ReadingsSet.of(all);
        WorkList.of(pack, readings, Forecaster.forecast(pack, readings, AT)).findings()
                .forEach(f -> found.computeIfAbsent(f.container(), _ -> new HashSet<>()).add(f.condition()));
    }

    @Test
    void nineInTenFaultySensorsAreFlagged() {
        var missed = new TreeMap<>(faults);
        missed.entrySet().removeIf(e -> found.getOrDefault(e.getKey(), Set.of()).contains(e.getValue()));
        assertThat(1 - (double) missed.size() / faults.size()).as("of %d, missed %s", faults.size(), missed)
                .isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void eachFaultIsCalledByItsName() {
        Map<SensorCondition, Double> recall = new EnumMap<>(SensorCondition.class);
        for (var condition : SensorCondition.values()) {
            var having = faults.entrySet().stream().filter(e -> e.getValue() == condition).toList();
            recall.put(condition,
                    (double) having.stream().filter(e -> found.getOrDefault(e.getKey(), Set.of()).contains(condition)).count()
                            / having.size());
        }
        // a container that is seldom emptied, or filled again at once, hides a drift
        assertThat(recall).allSatisfy((condition, share) -> assertThat(share).as("%s in %s", condition, recall)
                .isGreaterThanOrEqualTo(condition == SensorCondition.DRIFTING ? 0.5 : 0.85));
    }

    @Test
    void hardlyAnyHealthySensorIsFlagged() {
        // echoes apart: every third healthy sensor does echo, and those found are told; long losses look like silence for a while
        var healthy = found.entrySet().stream().filter(e -> !faults.containsKey(e.getKey()) && !broken.contains(e.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, e -> withoutEchoes(e.getValue())));
        long wrong = healthy.values().stream().filter(conditions -> !conditions.isEmpty()).count();
        long right = faults.entrySet().stream().filter(e -> found.getOrDefault(e.getKey(), Set.of()).contains(e.getValue()))
                .count();
        assertThat((double) right / (right + wrong)).as("precision, %d wrong: %s", wrong, healthy).isGreaterThanOrEqualTo(0.95);
    }

    private static Set<SensorCondition> withoutEchoes(Set<SensorCondition> conditions) {
        var others = new HashSet<>(conditions);
        others.remove(SensorCondition.ECHOING);
        return others;
    }

    @Test
    void alarmsOfTheDeviceAreBelieved() {
        var alarm = new SensorState(Reading.ABSENT, Reading.ABSENT, Reading.ABSENT, 0.05f, Reading.ABSENT,
                Set.of(SensorAlarm.FIRE, SensorAlarm.TILT));
        assertThat(conditions(alarm, alarm)).contains(SensorCondition.FIRE, SensorCondition.TILTED,
                SensorCondition.LOW_BATTERY);
        assertThat(conditions(alarm, SensorState.UNKNOWN)).as("upright again").doesNotContain(SensorCondition.TILTED);
    }

    @Test
    void oneHotReadingOrACodeIsNoFire() {
        assertThat(conditions(celsius(15), celsius(85))).isEmpty();
        assertThat(conditions(celsius(255), celsius(255))).isEmpty();
        assertThat(conditions(celsius(85), celsius(90))).containsExactly(SensorCondition.FIRE);
    }

    @Test
    void aFindingTellsSinceWhenAndByWhat() {
        assertThat(finding(celsius(20), celsius(85), celsius(90), celsius(95), celsius(20)))
                .isEqualTo(new SensorFinding("a", SensorCondition.FIRE, hoursAgo(4), 95));
        assertThat(finding(tilt(2), tilt(-85), tilt(-80)))
                .isEqualTo(new SensorFinding("a", SensorCondition.TILTED, hoursAgo(2), 80));
        assertThat(finding(battery(3.4f, 0.8f), battery(2.9f, 0.8f), battery(2.9f, 0.8f), battery(2.5f, 0.8f)))
                .as("the median is low from the third reading on")
                .isEqualTo(new SensorFinding("a", SensorCondition.LOW_BATTERY, hoursAgo(2), 2.9f));
        assertThat(finding(battery(3.6f, 0.5f), battery(3.6f, 0.04f), battery(3.6f, 0.04f)))
                .isEqualTo(new SensorFinding("a", SensorCondition.LOW_BATTERY, hoursAgo(1), 0.04f));
    }

    @Test
    void whatOnlyAnAlarmTellsHasNoValue() {
        var alarm = new SensorState(20, 5, 3.6f, 0.8f, Reading.ABSENT,
                Set.of(SensorAlarm.FIRE, SensorAlarm.TILT, SensorAlarm.LOW_BATTERY));
        assertThat(findings(alarm, alarm)).filteredOn(f -> f.condition() != SensorCondition.DEAD).hasSize(3)
                .allSatisfy(f -> assertThat(f.value()).isNaN()).allSatisfy(f -> assertThat(f.since()).isEqualTo(hoursAgo(2)));
    }

    /// A report says nothing of the sensor: not that it lives, nor that it hangs upright.
    @Test
    void reportedEmptyingsAreNotTheSensors() {
        assertThat(findings(tilt(80), tilt(80), EMPTIED)).extracting(SensorFinding::condition).contains(SensorCondition.TILTED);
        assertThat(findings(EMPTIED, EMPTIED))
                .containsExactly(new SensorFinding("a", SensorCondition.DEAD, Optional.empty(), Double.NaN));
    }

    @Test
    void aSensorThatNeverSpokeIsDeadAndTheMostUrgentComesFirst() {
        var city = new TestCity().add(TestCity.glass("a"), TestCity.glass("b")).build();
        var readings = ReadingsSet.of(List.of(reading("b", 3, celsius(85)), reading("b", 1, celsius(90))));
        var list = WorkList.of(city, readings, Forecaster.forecast(city, readings, AT));
        assertThat(list.findings()).extracting(SensorFinding::container).containsExactly("b", "a");
        assertThat(list.counts()).containsExactlyInAnyOrderEntriesOf(Map.of(SensorCondition.FIRE, 1L, SensorCondition.DEAD, 1L));
    }

    private static final SensorState EMPTIED = Reading.emptied("a", AT).sensor();

    private static SensorState celsius(float celsius) {
        return new SensorState(celsius, Reading.ABSENT, Reading.ABSENT, Reading.ABSENT, Reading.ABSENT, Set.of());
    }

    private static SensorState tilt(float degrees) {
        return new SensorState(Reading.ABSENT, degrees, Reading.ABSENT, Reading.ABSENT, Reading.ABSENT, Set.of());
    }

    private static SensorState battery(float volts, float share) {
        return new SensorState(Reading.ABSENT, Reading.ABSENT, volts, share, Reading.ABSENT, Set.of());
    }

    private static Optional<Instant> hoursAgo(int hours) {
        return Optional.of(AT.minus(Duration.ofHours(hours)));
    }

    /// What is found when the last readings, an hour apart, say this.
    private static List<SensorCondition> conditions(SensorState... last) {
        return findings(last).stream().map(SensorFinding::condition).filter(condition -> condition != SensorCondition.DEAD)
                .toList();
    }

    private static SensorFinding finding(SensorState... last) {
        return findings(last).stream().filter(f -> f.condition() != SensorCondition.DEAD).findFirst().orElseThrow();
    }

    private static List<SensorFinding> findings(SensorState... last) {
        var city = new TestCity().add(TestCity.glass("a")).build();
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < last.length; i++)
            readings.add(reading("a", last.length - i, last[i]));
        var all = ReadingsSet.of(readings);
        return WorkList.of(city, all, Forecaster.forecast(city, all, AT)).findings();
    }

    private static Reading reading(String container, int hoursAgo, SensorState state) {
        return new Reading(container, AT.minus(Duration.ofHours(hoursAgo)), 0.3f, Reading.ABSENT, state);
    }
}
