package org.abfuhr.data.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.abfuhr.data.TestCity;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.Weekdays;
import org.abfuhr.data.readings.Reading;
import org.abfuhr.data.simulation.SimulatedCity.ContainerDay;
import org.junit.jupiter.api.Test;

class SimulatedCityTest {

    private static Instant at(SimulatedCity city, int hour) {
        return city.date().atTime(hour, 0).atZone(TestCity.ZONE).toInstant();
    }

    private static List<ContainerDay> endDay(SimulatedCity city) {
        List<ContainerDay> days = new ArrayList<>();
        city.endDay(_ -> {}, days::add);
        return days;
    }

    @Test
    void whatFindsNoRoomIsCountedUntilSomebodyEmpties() {
        // litter, 60 litres: begins at 0.8; a Monday brings 0.3 × 1.074 = 0.3222, of which 0.2 find room
        var city = SteadyCity.live(SteadyCity.of(TestCity.litter("l")), 7);
        city.beginDay();
        var monday = endDay(city).getFirst();
        assertThat(monday.depositedLitres()).isCloseTo(60 * 0.3222, within(1e-6));
        assertThat(monday.excessLitres()).isCloseTo(60 * 0.1222, within(1e-6));
        assertThat(monday.overflowed()).isTrue();
        assertThat(monday.fullIfLeftAlone()).isTrue();
        // Tuesday brings 0.3 × 1.003 = 0.3009, at one o'clock a twenty-fourth of the night's nine hundredths has come: 0.09 / 11 an hour
        city.beginDay();
        assertThat(city.empty("l", at(city, 1))).isCloseTo(1.1222 + 0.3009 * 0.09 / 11, within(1e-6));
        var tuesday = endDay(city).getFirst();
        assertThat(tuesday.excessLitres()).isCloseTo(60 * 0.3009 * 0.09 / 11, within(1e-6));
        assertThat(tuesday.overflowed()).as("it began on Monday").isFalse();
        assertThat(city.levelAt("l", at(city, 0))).isCloseTo(0.3009 * (1 - 0.09 / 11), within(1e-6));
    }

    @Test
    void isEmptiedOnceADay() {
        var city = SteadyCity.live(SteadyCity.of(TestCity.litter("l")), 7);
        city.beginDay();
        city.empty("l", at(city, 8));
        assertThatIllegalStateException().isThrownBy(() -> city.empty("l", at(city, 9)));
    }

    @Test
    void aSeedBringsTheSameWasteAndLosesTheSameReadingsWhateverIsEmptied() {
        var pack = new TestCity().addEach(10).build();
        var left = SteadyCity.live(pack, 20);
        var emptied = SteadyCity.live(pack, 20);
        List<Reading> ofLeft = new ArrayList<>();
        List<Reading> ofEmptied = new ArrayList<>();
        for (int day = 0; day < 20; day++) {
            left.beginDay();
            emptied.beginDay();
            for (int i = 0; i < 10; i++)
                emptied.empty("g" + i, at(emptied, 9).plusSeconds(i));
            List<ContainerDay> one = new ArrayList<>();
            List<ContainerDay> other = new ArrayList<>();
            left.endDay(ofLeft::add, one::add);
            emptied.endDay(ofEmptied::add, other::add);
            assertThat(one).extracting(ContainerDay::depositedLitres).isEqualTo(
                    other.stream().map(ContainerDay::depositedLitres).toList());
        }
        // beside what sensors sent, crews reported 200 emptyings
        assertThat(ofEmptied).hasSize(ofLeft.size() + 200);
        assertThat(ofLeft.size()).as("22 in 100 of 2,400 are lost, some sensors are dead").isBetween(1500, 2050);
    }

    @Test
    void newContainersLeaveWhatHappensToTheOthersAsItWas() {
        var pack = new TestCity().addEach(10).build();
        var added = List.of(TestCity.glass("a1"), TestCity.litter("a2")); // ids before the others'
        var grown = new WhatIf(List.of(), 0.5, added, List.of(), OptionalDouble.empty());
        var half = new WhatIf(List.of(), 0.5, List.of(), List.of(), OptionalDouble.empty());
        assertThat(grown.apply(pack).containers()).containsAll(added);
        assertThat(grown.words()).isEqualTo("sensors on 50 % of the containers; 2 new containers");
        assertThat(ofOldContainers(grown.apply(pack))).isEqualTo(ofOldContainers(half.apply(pack))).isNotEmpty();
    }

    /// Readings and deposits of 20 days, in which all live by the calendar for a week.
    private static List<Object> ofOldContainers(CityPack pack) {
        List<Object> heard = new ArrayList<>();
        var city = new SimulatedCity(pack, 7, TestCity.MONDAY, TestCity.MONDAY.plusDays(20));
        city.liveByCalendar(7, heard::add);
        for (int day = 7; day < 20; day++) {
            city.beginDay();
            city.endDay(heard::add, heard::add);
        }
        heard.removeIf(each -> each.toString().matches(".*\\b(container|id)=a[12]\\b.*"));
        return heard;
    }

    @Test
    void sensorsMeasureWhatIsThereAndCrewsSayThatItIsEmpty() {
        var city = SteadyCity.live(SteadyCity.of(TestCity.container("r", "residual", 1100, Optional.empty(),
                Weekdays.NONE)), 7);
        city.beginDay();
        city.empty("r", at(city, 8));
        List<Reading> readings = new ArrayList<>();
        city.endDay(readings::add, _ -> {});
        assertThat(readings).as("no sensor, one report")
                .containsExactly(Reading.emptied("r", TestCity.MONDAY.atTime(8, 0).atZone(TestCity.ZONE).toInstant()));
    }

    @Test
    void livesByTodaysCalendarUntilPoliciesTakeOver() {
        // Mondays and Thursdays, 0.14 a day: never fuller than 0.8 and half a Thursday to Monday
        var city = SteadyCity.live(SteadyCity.of(TestCity.residual("r")), 30);
        city.liveByCalendar(28, _ -> {});
        assertThat(city.date()).isEqualTo(TestCity.MONDAY.plusDays(28));
        city.beginDay();
        // since Thursday morning, less than four days
        assertThat(city.levelAt("r", at(city, 0))).isBetween(3 * 0.14, 4 * 0.14);
    }
}
