package org.abfuhr.data.health;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.Container;
import org.abfuhr.data.forecast.Forecasts;
import org.abfuhr.data.forecast.history.DueTimes;
import org.abfuhr.data.readings.Calibration;
import org.abfuhr.data.readings.ReadingsSet;

/// What technicians have to look at, the most urgent first, then the longest known.
///
/// @param at instant that it was made for
/// @param sensors number of containers with a sensor
/// @param findings of all of them
public record WorkList(Instant at, int sensors, List<SensorFinding> findings) {

    private static final Comparator<SensorFinding> URGENT_FIRST = Comparator.comparing(SensorFinding::condition)
            .thenComparing(finding -> finding.since().orElse(Instant.MIN)).thenComparing(SensorFinding::container);

    public WorkList {
        findings = findings.stream().sorted(URGENT_FIRST).toList();
    }

    /// Of a city whose forecasts were made at the instant in question.
    public static WorkList of(CityPack pack, ReadingsSet readings, Forecasts forecasts) {
        List<SensorFinding> findings = new ArrayList<>();
        var equipped = pack.containers().stream().filter(container -> container.sensor().isPresent()).toList();
        for (var container : equipped)
            findings.addAll(findings(pack, container, readings, forecasts));
        return new WorkList(forecasts.madeAt(), equipped.size(), findings);
    }

    private static List<SensorFinding> findings(CityPack pack, Container container, ReadingsSet readings, Forecasts forecasts) {
        var series = readings.until(container.id(), forecasts.madeAt());
        if (series.isEmpty() || series.get().measured().size() == 0)
            return List.of(new SensorFinding(container.id(), SensorCondition.DEAD, Optional.empty(), Double.NaN));
        return SensorCheckup.of(series.get(), Calibration.of(container, series.get()),
                DueTimes.of(container, pack.settings().zone()),
                forecasts.get(container.id()).law().ratePerDay(), forecasts.madeAt());
    }

    /// Number of findings by condition, the most urgent first.
    public Map<SensorCondition, Long> counts() {
        return findings.stream().collect(Collectors.groupingBy(SensorFinding::condition, TreeMap::new, Collectors.counting()));
    }
}
