package org.abfuhr.data.backtest;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.CitySettings;
import org.abfuhr.data.city.CollectionRules;
import org.abfuhr.data.city.Container;
import org.abfuhr.data.city.FleetSettings;
import org.abfuhr.data.city.FractionSettings;
import org.abfuhr.data.city.ServiceRules;
import org.abfuhr.data.city.Weekdays;
import org.abfuhr.data.readings.Calibration;
import org.abfuhr.data.readings.Reading;
import org.abfuhr.data.readings.ReadingSeries;
import org.abfuhr.data.readings.ReadingsSet;
import org.abfuhr.model.geo.Coordinate;

/// A city of nothing but containers, so that a series can be forecast without a pack: one fraction, no calendar, no prices that matter. What
/// is believed of its growth beforehand is that of glass containers in Frankfurt (5.6 points a day, deviation 11), and soon learned anew.
///
/// @param pack with a container for each series
/// @param readings as fills: distances are turned into levels by the calibration that the whole series teaches, which so becomes the
///     unit in which forecasts and truth are compared
public record SeriesCity(CityPack pack, ReadingsSet readings) {

    private static final String FRACTION = "any";
    private static final double RATE = 0.056;
    private static final double DEVIATION = 0.11;
    private static final double RATE_VARIATION = 0.5;

    /// Of readings of any containers.
    public static SeriesCity of(ReadingsSet readings, ZoneId zone) {
        var builder = new ReadingsSet.Builder();
        readings.series().forEach(series -> addFills(series, builder));
        var containers = readings.series().stream().map(series -> container(series.container())).toList();
        return new SeriesCity(
                new CityPack("series", Path.of(""), settings(zone), new FleetSettings(List.of(), List.of(), List.of(), 1, 1),
                        List.of(), containers, Path.of(""), Optional.empty(), List.of(), List.of()),
                builder.build());
    }

    private static void addFills(ReadingSeries series, ReadingsSet.Builder builder) {
        var calibration = Calibration.learned(series);
        for (int i = 0; i < series.size(); i++) {
            float fill = Float.isNaN(series.fill(i)) ? calibration.level(series.distanceMm(i)) : series.fill(i);
            builder.accept(new Reading(series.container(), series.get(i).instant(), fill, Reading.ABSENT, series.sensor(i)));
        }
    }

    private static Container container(String id) {
        return new Container(id, new Coordinate(0, 0), id, id, FRACTION, 1_000, 1, Optional.of(id), OptionalInt.empty(),
                OptionalInt.empty(),
                Container.KerbSide.BOTH, List.of(), Weekdays.NONE, CollectionRules.NONE);
    }

    private static CitySettings settings(ZoneId zone) {
        var fractions = new TreeMap<String, FractionSettings>();
        fractions.put(FRACTION,
                new FractionSettings(FRACTION, FRACTION, FRACTION, 100, RATE, DEVIATION, RATE_VARIATION, BigDecimal.ONE,
                        BigDecimal.ONE, BigDecimal.ONE, 1, 1, List.of(), CollectionRules.NONE));
        return new CitySettings("series", zone, CitySettings.Language.EN, Optional.empty(), List.of(), 0,
                new CitySettings.MapSource("", ""), new CitySettings.Environment(0, 0, BigDecimal.ONE, BigDecimal.ONE, "", "", 0,
                        OptionalDouble.empty()),
                fractions, ServiceRules.NONE);
    }
}
