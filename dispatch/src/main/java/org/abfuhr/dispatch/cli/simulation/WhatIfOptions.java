package org.abfuhr.dispatch.cli.simulation;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.format.ContainerFiles;
import org.abfuhr.data.simulation.WhatIf;
import org.abfuhr.dispatch.cli.option.OptionFaults;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What may be changed of the city before it is simulated.
final class WhatIfOptions {

    private static final double LEAST_USABLE_SHARE = 0.5;

    @Option(names = "--without", paramLabel = "VEHICLE", description = "What if this vehicle were gone; may be repeated.")
    private List<String> without = List.of();

    @Option(names = "--sensors", paramLabel = "SHARE", defaultValue = "1", description = "What if only this share of the containers had a sensor (default: ${DEFAULT-VALUE}).")
    private double sensors;

    @Option(names = "--add", paramLabel = "FILE", description = "What if these containers stood there, too: rows as in containers.csv of a city pack; may be repeated.")
    private List<Path> add = List.of();

    @Option(names = "--holidays", paramLabel = "FIRST..LAST", description = "What if nobody worked on these days, such as 2026-12-01..2026-12-05; may be repeated.")
    private List<String> holidays = List.of();

    @Option(names = "--usable-share", paramLabel = "SHARE", description = "What if trips were planned up to this share of the vehicles' capacity (default: the pack's usableShare).")
    private @Nullable Double usableShare;

    private record Days(LocalDate first, LocalDate last) {

        Stream<LocalDate> dates() {
            return first.datesUntil(last.plusDays(1));
        }
    }

    /// Notes what cannot be.
    ///
    /// @param begin first day that is planned
    /// @param end the day after the last
    void check(CityPack pack, LocalDate begin, LocalDate end, OptionFaults faults) {
        var known = pack.fleet().vehicleIds();
        without.stream().filter(id -> !known.contains(id))
                .forEach(id -> faults.add("--without is " + id + ": the city has " + String.join(", ", known)));
        faults.require(!without.containsAll(known), "--without leaves no vehicle");
        faults.requireShare(0, "--sensors", sensors);
        if (usableShare != null)
            faults.requireShare(LEAST_USABLE_SHARE, "--usable-share", usableShare);
        holidays.forEach(
                range -> fault(range, begin, end).ifPresent(words -> faults.add("--holidays is " + range + ": " + words)));
    }

    private static Optional<String> fault(String range, LocalDate begin, LocalDate end) {
        var days = days(range);
        if (days.isEmpty())
            return Optional.of("give FIRST..LAST such as 2026-12-01..2026-12-05");
        var first = days.get().first;
        var last = days.get().last;
        if (last.isBefore(first))
            return Optional.of("the last day comes before the first");
        if (last.isBefore(begin) || !first.isBefore(end))
            return Optional.of("the simulated days are " + begin + ".." + end.minusDays(1));
        return Optional.of("give at most " + SimulateCommand.MAX_DAYS + " days")
                .filter(_ -> ChronoUnit.DAYS.between(first, last) >= SimulateCommand.MAX_DAYS);
    }

    private static Optional<Days> days(String range) {
        var ends = range.split("\\.\\.", -1);
        try {
            return ends.length == 2
                    ? Optional.of(new Days(LocalDate.parse(ends[0]), LocalDate.parse(ends[1])))
                    : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// What was asked for, once it is checked.
    ///
    /// @throws org.abfuhr.model.fault.FaultException INPUT with the faults of the files of new containers
    WhatIf of(CityPack pack) {
        return new WhatIf(without, sensors, ContainerFiles.readMore(pack, add),
                holidays.stream().flatMap(range -> days(range).orElseThrow().dates()).toList(),
                usableShare == null ? OptionalDouble.empty() : OptionalDouble.of(usableShare));
    }
}
