package org.abfuhr.data.readings.synthetic;

import java.time.Instant;
import java.util.List;
import org.abfuhr.data.readings.Reading;

/// One container's invented past: what was true, and what its sensor told of it.
///
/// @param container id
/// @param ratePerDay true mean gain, as share of capacity a day
/// @param emptyings in order of time
/// @param readings that arrived, in order of time
/// @param fate of the sensor
/// @param levelAtEnd true level at the end
public record SyntheticHistory(String container, double ratePerDay, List<Emptying> emptyings, List<Reading> readings,
        SensorFate fate, double levelAtEnd) {

    /// A true emptying.
    ///
    /// @param level before it
    public record Emptying(Instant instant, double level) {}

    public SyntheticHistory {
        emptyings = List.copyOf(emptyings);
        readings = List.copyOf(readings);
    }
}
