package org.abfuhr.data.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPOutputStream;
import org.abfuhr.data.readings.Reading;
import org.abfuhr.data.readings.ReadingsSet;
import org.abfuhr.data.readings.RejectReason;
import org.abfuhr.data.readings.SensorAlarm;
import org.abfuhr.data.readings.SensorState;
import org.abfuhr.data.readings.delivery.DeliveryFormat;
import org.abfuhr.data.readings.delivery.DeviceDirectory;
import org.abfuhr.data.readings.delivery.Quarantined;
import org.abfuhr.data.readings.files.ReadingsFile;
import org.abfuhr.data.store.DayLevels.Span;
import org.abfuhr.data.store.ReadingStore.Added;
import org.abfuhr.model.fault.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every reading store keeps, whatever the database.
abstract class ReadingStoreContract {

    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    @TempDir
    Path folder;
    private ReadingStore store;

    /// Where the store of one test lies; the same within the test.
    abstract String location() throws IOException;

    @BeforeEach
    void open() throws IOException {
        store = ReadingStores.open(location());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void givesBackWhatWasAddedToTheBit() {
        var state = new SensorState(-3.5f, 2, 3.61f, 0.92f, 0.75f, Set.of(SensorAlarm.FIRE, SensorAlarm.LOW_BATTERY));
        var all = List.of(Reading.ofFill("C1", NOON, 0.123456), Reading.ofDistance("C1", NOON.plusSeconds(3600), 582),
                new Reading("C1", NOON.plusSeconds(43_199), 1.4999f, 0, state), // the last second of the day
                Reading.ofFill("Straße 5, \"hinten\"", NOON.plusSeconds(43_200), 0),
                Reading.emptied("C1", NOON.plusSeconds(7200)));
        store.add(ReadingsSet.of(all));
        assertThat(readings(NOON, NOON.plusSeconds(86_400))).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void spansIncludeTheirBeginningAndNotTheirEnd() {
        store.add(hourly("C1", NOON, 5));
        var found = store.find("C1", NOON.plusSeconds(3600), NOON.plusSeconds(3 * 3600)).orElseThrow();
        assertThat(found.size()).isEqualTo(2);
        assertThat(found.get(0).instant()).isEqualTo(NOON.plusSeconds(3600));
        assertThat(store.find("C1", NOON.plusSeconds(5 * 3600), NOON.plusSeconds(9 * 3600))).isEmpty();
        assertThat(store.find("C2", NOON, NOON.plusSeconds(3600))).isEmpty();
    }

    @Test
    void spansCrossMonthsAndYears() {
        store.add(hourly("C1", Instant.parse("2026-12-31T12:00:00Z"), 24));
        assertThat(store.months()).containsExactly(YearMonth.of(2026, 12), YearMonth.of(2027, 1));
        assertThat(store.find("C1", NOON, NOON.plusSeconds(86_400 * 100)).orElseThrow().size()).isEqualTo(24);
    }

    @Test
    void theSameReadingsInAnyOrderAndPartsAreTheSameStore() {
        List<Reading> all = new ArrayList<>();
        for (int i = 0; i < 2_000; i++)
            all.add(Reading.ofFill("C" + i % 7, NOON.plusSeconds(1_700L * i), i % 100 / 100.0));
        var whole = ReadingsSet.of(all);
        var shuffled = new ArrayList<>(all);
        shuffled.addAll(all.subList(0, 500));
        Collections.shuffle(shuffled, new Random(5));
        var sum = Added.NONE;
        for (int from = 0; from < shuffled.size(); from += 100)
            sum = sum.plus(store.add(ReadingsSet.of(shuffled.subList(from, from + 100))));
        assertThat(sum.added()).isEqualTo(2_000);
        assertThat(store.add(whole)).isEqualTo(new Added(0, 2_000, 0));
        assertThat(new ReadingsFile(store.load(NOON, NOON.plusSeconds(86_400 * 100))).digest())
                .isEqualTo(new ReadingsFile(whole).digest());
    }

    /// A vehicle reports while the sensor measures.
    @Test
    void aReportedEmptyingCountsWhateverIsMeasuredThatSecond() {
        store.add(ReadingsSet.of(List.of(Reading.ofDistance("C1", NOON, 582), Reading.ofFill("C2", NOON, 0.7))));
        store.add(ReadingsSet.of(List.of(Reading.emptied("C1", NOON), Reading.emptied("C2", NOON))));
        store.add(ReadingsSet.of(List.of(Reading.ofFill("C2", NOON, 0.8), Reading.ofFill("C2", NOON.plusSeconds(60), 0.1))));
        assertThat(readings(NOON, NOON.plusSeconds(1))).containsExactlyInAnyOrder(Reading.emptied("C1", NOON),
                Reading.emptied("C2", NOON));
        var day = LocalDate.of(2026, 11, 1);
        assertThat(store.days("C2", day, day))
                .containsExactly(new DayLevels(day, 2, new Span(0.1f, 0.1f, 0.1f, 0.1f, 0.1f), Span.NONE));
    }

    @Test
    void ofTwoReadingsOfOneSecondTheFullerCounts() {
        store.add(ReadingsSet.of(List.of(Reading.ofFill("C1", NOON, 0.5))));
        assertThat(store.add(ReadingsSet.of(List.of(Reading.ofFill("C1", NOON, 0.8))))).isEqualTo(new Added(0, 1, 0));
        store.add(ReadingsSet.of(List.of(Reading.ofFill("C1", NOON, 0.3))));
        assertThat(readings(NOON, NOON.plusSeconds(1))).containsExactly(Reading.ofFill("C1", NOON, 0.8));
    }

    @Test
    void daysAreKeptInShort() {
        // fills 0.2, 0.8 and 0.5 at noon, one and two o'clock, and a distance the day after
        store.add(ReadingsSet.of(List.of(Reading.ofFill("C1", NOON, 0.2), Reading.ofFill("C1", NOON.plusSeconds(7200), 0.5),
                Reading.ofDistance("C1", NOON.plusSeconds(86_400), 700))));
        store.add(ReadingsSet.of(List.of(Reading.ofFill("C1", NOON.plusSeconds(3600), 0.8))));
        var day = LocalDate.of(2026, 11, 1);
        assertThat(store.days("C1", day, day.plusDays(9))).containsExactly(
                new DayLevels(day, 3, new Span(0.2f, 0.5f, 0.2f, 0.8f, 0.5f), Span.NONE),
                new DayLevels(day.plusDays(1), 1, Span.NONE, new Span(700, 700, 700, 700, 700)));
        assertThat(store.lastDay()).contains(day.plusDays(1));
    }

    @Test
    void forgottenMonthsLeaveTheirDaysAndTakeNothingLate() {
        store.add(hourly("C1", Instant.parse("2026-09-30T12:00:00Z"), 24));
        store.add(hourly("C1", NOON, 3));
        assertThat(store.forgetBefore(YearMonth.of(2026, 10))).containsExactly(YearMonth.of(2026, 9));
        assertThat(store.months()).containsExactly(YearMonth.of(2026, 10), YearMonth.of(2026, 11));
        assertThat(store.days("C1", LocalDate.of(2026, 9, 1), LocalDate.of(2026, 12, 1))).hasSize(3)
                .first().extracting(DayLevels::readings).isEqualTo(12);
        assertThat(store.add(hourly("C1", Instant.parse("2026-09-30T20:00:00Z"), 8))).isEqualTo(new Added(0, 4, 4));
        assertThat(store.days("C1", LocalDate.of(2026, 9, 30), LocalDate.of(2026, 9, 30)).getFirst().readings()).isEqualTo(12);
    }

    @Test
    void everythingIsThereAfterClosing() throws IOException {
        store.add(hourly("C1", NOON, 3));
        store.forgetBefore(YearMonth.of(2026, 5));
        store.close();
        store = ReadingStores.open(location());
        assertThat(store.containers()).containsExactly("C1");
        assertThat(store.find("C1", NOON, NOON.plusSeconds(86_400)).orElseThrow().size()).isEqualTo(3);
    }

    @Test
    void anEmptyStoreAnswers() {
        assertThat(store.lastDay()).isEmpty();
        assertThat(store.months()).isEmpty();
        assertThat(store.load(NOON, NOON.plusSeconds(1)).size()).isZero();
        assertThat(store.add(ReadingsSet.EMPTY)).isEqualTo(Added.NONE);
    }

    @Test
    void writersAtOnceLoseNothing() throws InterruptedException, ExecutionException {
        // four writers share the same container and days: every minute of four hours arrives
        List<Future<Added>> all = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int part = 0; part < 24; part++) {
                List<Reading> some = new ArrayList<>();
                for (int minute = part; minute < 240; minute += 24)
                    some.add(Reading.ofFill("C1", NOON.plusSeconds(60L * minute), 0.5));
                all.add(threads.submit(() -> store.add(ReadingsSet.of(some))));
            }
        }
        for (var added : all)
            assertThat(added.get().added()).isEqualTo(10);
        assertThat(store.find("C1", NOON, NOON.plusSeconds(86_400)).orElseThrow().size()).isEqualTo(240);
    }

    @Test
    void importsFilesOfAnyFormatAndAgainChangesNothing() throws IOException {
        var csv = Files.writeString(folder.resolve("a.csv"), """
                container,instant,fill
                C1,2026-11-01T06:00:00Z,0.5
                C1,2026-11-01T06:00:00Z,0.5
                C1,2026-11-01T07:00:00Z,85
                """);
        var json = Files.writeString(folder.resolve("b.ndjson"),
                "{\"id\":\"s-2\",\"type\":\"WasteContainer\",\"timeInstant\":\"2026-11-01T06:00:00Z\",\"fillingLevel\":0.4}");
        List<Long> heard = new ArrayList<>();
        var importer = new StoreImport(store, heard::add);
        var devices = DeviceDirectory.of(Map.of("s-2", "C2"));
        var first = importer.take(csv, DeliveryFormat.ANY, devices);
        assertThat(first.added()).isEqualTo(new Added(1, 1, 0));
        assertThat(store.quarantined()).hasSize(1);
        assertThat(importer.take(json, DeliveryFormat.ANY, devices).format()).isEqualTo("ngsi-ld");
        assertThat(importer.take(csv, DeliveryFormat.ANY, devices).added()).isEqualTo(new Added(0, 2, 0));
        assertThat(store.containers()).containsExactly("C1", "C2");
        assertThat(store.quarantined()).as("once, though it came twice").singleElement()
                .isEqualTo(new Quarantined(csv.toString(), 4, RejectReason.RANGE, "85", "C1,2026-11-01T07:00:00Z,85"));
        assertThat(heard).containsExactly(2L, 1L, 2L);
    }

    /// More than two batches; the second file turns out to be cut off at its end.
    @Test
    void whatCannotBeReadIsSetApartInBatchesUpToTheDamage() throws IOException {
        var text = new StringBuilder("container,instant,fill\nC1,2026-11-01T06:00:00Z,0.5\n");
        for (int i = 0; i < 1_200; i++)
            text.append("C1,2026-11-01T07:00:00Z,x").append(i).append('\n');
        text.append("C1,yesterday,0.5\n");
        var packed = gzip(text.toString());
        var whole = Files.write(folder.resolve("whole.csv.gz"), packed);
        new StoreImport(store, _ -> {}).take(whole, DeliveryFormat.ANY, DeviceDirectory.NONE);
        assertThat(store.quarantineCounts()).isEqualTo(Map.of(RejectReason.NUMBER, 1_200L, RejectReason.INSTANT, 1L));
        // its last bytes are missing
        var damaged = Files.write(folder.resolve("damaged.csv.gz"),
                Arrays.copyOf(gzip(text.toString().replace(",x", ",y")), packed.length - 4));
        var taken = new StoreImport(store, _ -> {}).take(damaged, DeliveryFormat.ANY, DeviceDirectory.NONE);
        assertThat(taken.faults()).extracting(Fault::code).containsExactly("E503");
        assertThat(taken.added()).as("what stood before it").isEqualTo(new Added(0, 1, 0));
        assertThat(store.quarantineCounts().get(RejectReason.NUMBER)).isGreaterThan(1_200L);
    }

    @Test
    void aFileOfNothingReadableAndOneOfAnotherCityAreTold() throws IOException {
        var bad = Files.writeString(folder.resolve("bad.csv"), "container,instant,fill\nC1,yesterday,0.5\n");
        var foreign = Files.writeString(folder.resolve("foreign.csv"), "container,instant,fill\nX9,2026-11-01T06:00:00Z,0.5\n");
        var importer = new StoreImport(store, _ -> {});
        var devices = DeviceDirectory.of(Map.of("s-2", "C2"));
        assertThat(importer.take(bad, DeliveryFormat.ANY, devices).faults()).extracting(Fault::code).containsExactly("E504");
        var taken = importer.take(foreign, DeliveryFormat.ANY, devices);
        assertThat(taken.faults()).extracting(Fault::code).containsExactly("E505");
        assertThat(taken.report().unknownContainers()).isEqualTo(Map.of("X9", 1L));
        assertThat(store.containers()).as("taken all the same").containsExactly("X9");
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private List<Reading> readings(Instant from, Instant to) {
        List<Reading> all = new ArrayList<>();
        store.load(from, to).series().forEach(series -> {
            for (int i = 0; i < series.size(); i++)
                all.add(series.get(i));
        });
        return all;
    }

    private static ReadingsSet hourly(String container, Instant from, int count) {
        List<Reading> all = new ArrayList<>();
        for (int i = 0; i < count; i++)
            all.add(Reading.ofFill(container, from.plusSeconds(3600L * i), 0.01 * i));
        return ReadingsSet.of(all);
    }
}
