package org.abfuhr.data.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.readings.files.LoadedReadings;
import org.abfuhr.data.readings.files.Readings;

/// The history of a city's containers: from its store where there is one, else from the files of the pack.
public final class PackHistory {

    /// How far back a store is asked: long enough to learn each container's growth, short enough to hold in memory.
    public static final Duration LENGTH = Duration.ofDays(60);

    private PackHistory() {}

    /// What was known at an instant.
    ///
    /// @param store location of the store, see [ReadingStores#open]
    /// @throws org.abfuhr.model.fault.FaultException MACHINE (E540, E541) when the store cannot be read
    public static LoadedReadings load(CityPack pack, Optional<String> store, Instant at) {
        if (store.isEmpty())
            return Readings.load(pack);
        try (var opened = ReadingStores.open(store.get())) {
            return Readings.known(opened.load(at.minus(LENGTH), at.plusSeconds(1)), pack);
        }
    }
}
