package org.abfuhr.dispatch.cli.readings;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.abfuhr.data.store.ReadingStore;
import org.abfuhr.data.store.ReadingStores;
import org.abfuhr.dispatch.cli.JsonCommand;
import org.abfuhr.dispatch.cli.option.OptionFaults;
import org.abfuhr.dispatch.cli.option.StoreOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `abfuhr readings store`.
@Command(name = "store", description = "Tell what a database of readings holds; give up old raw readings. Levels by day are kept for ever.", footer = {
        "", "Example: abfuhr readings store --store readings.db --keep-months 24"})
final class StoreCommand extends JsonCommand {

    private static final LocalDate LAST_DAY = LocalDate.of(2100, 1, 1); // no reading is dated later

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(names = "--keep-months", paramLabel = "N", defaultValue = "0", description = "Give up raw readings older than so many months up to the last reading, or to today if that is dated later (default: keep all).")
    private int keepMonths;

    @Option(names = "--days", paramLabel = "CONTAINER", description = "Show the levels of this container by day, also of months that were given up.")
    private @Nullable String container;

    @Override
    public Integer call() {
        check(optionFaults());
        try (var opened = ReadingStores.open(store.location().orElseThrow())) {
            if (container != null)
                return tellDays(container, opened);
            var forgotten = keepMonths == 0 ? List.<YearMonth>of() : forget(opened);
            var document = document(opened, forgotten);
            console().result(document, document.entrySet().stream().map(e -> "%-12s %s".formatted(e.getKey(), e.getValue()))
                    .collect(Collectors.joining("\n")));
        }
        return 0;
    }

    private void check(OptionFaults faults) {
        faults.require(keepMonths >= 0 && keepMonths <= 1_200, "--keep-months is " + keepMonths + ": give 1 to 1200");
        faults.require(keepMonths == 0 || container == null, "--days and --keep-months are given: give one after the other");
        faults.require(store.location().isPresent(), "--store is missing: give a SQLite file or jdbc:postgresql:...");
        faults.throwIfAny();
    }

    private List<YearMonth> forget(ReadingStore opened) {
        return opened.lastDay().map(StoreCommand::atMostToday)
                .map(day -> opened.forgetBefore(YearMonth.from(day).minusMonths(keepMonths - 1L)))
                .orElse(List.of());
    }

    /// A reading that a device dated decades ahead makes no other one old.
    private static LocalDate atMostToday(LocalDate day) {
        var today = LocalDate.now(ZoneOffset.UTC);
        return day.isAfter(today) ? today : day;
    }

    private int tellDays(String name, ReadingStore opened) {
        var days = opened.days(name, LocalDate.EPOCH, LAST_DAY);
        if (days.isEmpty())
            throw usage("--days is " + name + ": the store never had a reading of it");
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("container", name);
        document.put("days", days.stream().map(StoredDay::facts).toList());
        console().result(document, StoredDay.text(days));
        return 0;
    }

    private static Map<String, Object> document(ReadingStore opened, List<YearMonth> forgotten) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("containers", opened.containers().size());
        document.put("months", opened.months().stream().map(YearMonth::toString).toList());
        document.put("lastDay", opened.lastDay().map(LocalDate::toString).orElse(""));
        Map<String, Long> apart = new TreeMap<>();
        opened.quarantineCounts().forEach((reason, count) -> apart.put(reason.name(), count));
        document.put("quarantined", apart);
        document.put("givenUp", forgotten.stream().map(YearMonth::toString).toList());
        return document;
    }
}
