package org.abfuhr.dispatch.cli.option;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.format.CityPacks;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;
import picocli.CommandLine.Option;

/// Which city; shared by the commands that need one.
public final class CityOption {

    @Option(names = "--city", paramLabel = "DIR", defaultValue = CityPacks.DEFAULT, description = "Folder of a city pack, or the name of one that comes with the program (default: ${DEFAULT-VALUE}).")
    private String city = CityPacks.DEFAULT;

    public CityPack open() {
        return CityPacks.open(city, CacheFolder.path());
    }

    /// The pack, for a command that writes into it.
    ///
    /// @throws FaultException E825 when it came with the program
    public CityPack openToChange() {
        var pack = open();
        if (pack.folder().toAbsolutePath().startsWith(CacheFolder.path().toAbsolutePath()))
            throw new FaultException(FaultKind.INPUT, new Fault("E825", "This pack came with the program and is never changed.",
                    "--city " + city, "Copy " + pack.folder() + " and give the copy."));
        return pack;
    }

    /// The day to plan when none is asked for: the pack's, else tomorrow in its zone.
    public static LocalDate defaultDate(CityPack pack) {
        return pack.settings().planDate()
                .orElseGet(() -> Instant.now().atZone(pack.settings().zone()).toLocalDate().plusDays(1));
    }

    /// What is known when the day to plan begins: midnight before [#defaultDate].
    public static Instant defaultInstant(CityPack pack) {
        return defaultDate(pack).atStartOfDay(pack.settings().zone()).toInstant();
    }

    /// Where the pack's readings lie.
    public static Path readingsFolder(CityPack pack) {
        return pack.folder().resolve("readings");
    }
}
