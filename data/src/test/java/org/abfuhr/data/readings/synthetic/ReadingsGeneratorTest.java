package org.abfuhr.data.readings.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.LongStream;
import org.abfuhr.data.TestCity;
import org.abfuhr.data.city.format.CityPacks;
import org.abfuhr.data.readings.files.Readings;
import org.abfuhr.data.readings.files.ReadingsFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingsGeneratorTest {

    @TempDir
    Path folder;

    @Test
    void sameSeedSameBytes() throws IOException {
        var pack = new TestCity().addEach(5).build();
        var once = new ReadingsGenerator(pack, 3).write(folder.resolve("a"), 14, TestCity.MONDAY);
        var twice = new ReadingsGenerator(pack, 3).write(folder.resolve("b"), 14, TestCity.MONDAY);
        var other = new ReadingsGenerator(pack, 4).write(folder.resolve("c"), 14, TestCity.MONDAY);
        assertThat(Files.readAllBytes(twice)).isEqualTo(Files.readAllBytes(once)).isNotEqualTo(Files.readAllBytes(other));
    }

    @Test
    void aContainerDoesNotDependOnTheOthers() {
        var alone = new TestCity().add(TestCity.glass("g7")).build();
        var among = new TestCity().addEach(9).build();
        var history = new ReadingsGenerator(alone, 3).history(TestCity.glass("g7"), 28, TestCity.MONDAY);
        assertThat(new ReadingsGenerator(among, 3).history(TestCity.glass("g7"), 28, TestCity.MONDAY)).isEqualTo(history);
    }

    @Test
    void endsBeforeTheDateAndIsEmptiedOnCalendarDays() {
        var pack = new TestCity().build();
        var history = new ReadingsGenerator(pack, 3).history(TestCity.glass("g7"), 28, TestCity.MONDAY);
        var midnight = TestCity.MONDAY.atStartOfDay(TestCity.ZONE).toInstant();
        assertThat(history.readings()).allMatch(reading -> reading.instant().isBefore(midnight));
        // 28 days up to a Sunday hold four Mondays
        assertThat(history.emptyings()).hasSize(4)
                .allMatch(e -> e.instant().atZone(TestCity.ZONE).getDayOfWeek().getValue() == 1);
    }

    @Test
    void losesAboutTwentyTwoInAHundredReadingsAndFitsIntoTwoMegabytes() throws IOException {
        var pack = new TestCity().addEach(407).build(); // 1,221 containers
        var readings = new ReadingsGenerator(pack, 1).generate(28, TestCity.MONDAY);
        assertThat(1 - readings.size() / (1221.0 * 28 * 4)).isCloseTo(0.22, within(0.02));
        var file = folder.resolve("r.csv.gz");
        new ReadingsFile(readings).write(file);
        assertThat(Files.size(file)).isLessThan(2_000_000);
    }

    @Test
    void depositsKeepTheirRateOverTheYear() {
        // 364 days have each weekday 52 times: the mean gain is the rate; 28 % deviation a day over 364 days: 1.5 points
        var pack = new TestCity().build();
        var litter = TestCity.litter("l1");
        var deposits = new DepositProcess(5, litter, pack.fractionOf(litter), TestCity.ZONE);
        long first = TestCity.MONDAY.atStartOfDay(TestCity.ZONE).toEpochSecond() / 3600;
        double mean = LongStream.range(first, first + 364 * 24).mapToDouble(deposits::gain).sum() / 364;
        assertThat(mean).isCloseTo(deposits.ratePerDay(), within(0.06));
    }

    @Test
    void theSampleCityComesWithTheFourWeeksBeforeItsPlanDate() {
        var pack = CityPacks.open(CityPacks.DEFAULT, folder);
        var loaded = Readings.load(pack);
        var end = pack.settings().planDate().orElseThrow().atStartOfDay(pack.settings().zone()).toInstant();
        assertThat(loaded.report().unknownContainers()).isEmpty();
        assertThat(loaded.report().rejected()).isEmpty();
        assertThat(loaded.readings().series()).hasSizeGreaterThan(pack.containers().size() * 95 / 100).allMatch(
                series -> series.get(0).instant().isAfter(end.minus(Duration.ofDays(29)))
                        && series.get(series.size() - 1).instant().isBefore(end));
    }
}
