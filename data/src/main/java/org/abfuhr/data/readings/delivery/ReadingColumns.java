package org.abfuhr.data.readings.delivery;

import org.abfuhr.data.readings.ReadingLimits;
import org.abfuhr.data.readings.RejectReason;
import org.abfuhr.data.readings.SensorAlarm;
import org.abfuhr.data.readings.SensorState;
import org.abfuhr.data.readings.UnreadableException;
import org.abfuhr.data.readings.Reading;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Where the header of a readings file says that each value stands, and how a row becomes a [Reading].
final class ReadingColumns {

    static final String FIX = "Begin with the header container,instant,fill (a share, 0 to 1) or container,instant,distanceMm.";

    private static final int NONE = -1;

    private final int cells;
    private final int container;
    private final int instant;
    private final int fill;
    private final int distanceMm;
    private final int temperatureC;
    private final int tiltDeg;
    private final int batteryV;
    private final int batteryShare;
    private final int quality;
    private final int alarms;

    private ReadingColumns(List<String> header) {
        cells = header.size();
        container = header.indexOf("container");
        instant = header.indexOf("instant");
        fill = header.indexOf("fill");
        distanceMm = header.indexOf("distancemm");
        temperatureC = header.indexOf("temperaturec");
        tiltDeg = header.indexOf("tiltdeg");
        batteryV = header.indexOf("batteryv");
        batteryShare = header.indexOf("batteryshare");
        quality = header.indexOf("quality");
        alarms = header.indexOf("alarms");
    }

    /// The columns, unless one that is needed is missing.
    static Optional<ReadingColumns> of(List<String> header) {
        var columns = new ReadingColumns(header.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList());
        boolean complete = columns.container != NONE && columns.instant != NONE
                && (columns.fill != NONE || columns.distanceMm != NONE);
        return complete ? Optional.of(columns) : Optional.empty();
    }

    Reading parse(List<String> row) throws UnreadableException {
        if (row.size() != cells)
            throw new UnreadableException(RejectReason.CELLS, String.join(",", row));
        float share = number(row, fill, 0, ReadingLimits.MOST_FILL);
        float distance = number(row, distanceMm, 0, ReadingLimits.MOST_DISTANCE_MM);
        var state = sensor(row);
        if (state.emptied())
            return Reading.emptied(container(row.get(container)), instant(row.get(instant)));
        if (Float.isNaN(share) && Float.isNaN(distance))
            throw new UnreadableException(RejectReason.NO_LEVEL, String.join(",", row));
        return new Reading(container(row.get(container)), instant(row.get(instant)), share, distance, state);
    }

    private SensorState sensor(List<String> row) throws UnreadableException {
        if (Math.max(Math.max(Math.max(temperatureC, tiltDeg), Math.max(batteryV, batteryShare)),
                Math.max(quality, alarms)) == NONE)
            return SensorState.UNKNOWN;
        var state = new SensorState(number(row, temperatureC, ReadingLimits.LEAST_CELSIUS, ReadingLimits.MOST_CELSIUS),
                number(row, tiltDeg, -ReadingLimits.MOST_TILT_DEG, ReadingLimits.MOST_TILT_DEG),
                number(row, batteryV, 0, ReadingLimits.MOST_BATTERY_V), number(row, batteryShare, 0, 1),
                number(row, quality, 0, 1), alarms(row));
        return state.equals(SensorState.UNKNOWN) ? SensorState.UNKNOWN : state;
    }

    private Set<SensorAlarm> alarms(List<String> row) throws UnreadableException {
        if (alarms == NONE || row.get(alarms).isEmpty())
            return Set.of();
        var raised = EnumSet.noneOf(SensorAlarm.class);
        for (var name : row.get(alarms).split(" +", -1))
            raised.add(Arrays.stream(SensorAlarm.values()).filter(a -> a.name().equalsIgnoreCase(name)).findFirst()
                    .orElseThrow(() -> new UnreadableException(RejectReason.RANGE, name)));
        return raised;
    }

    private static String container(String id) throws UnreadableException {
        if (!ReadingLimits.isId(id))
            throw new UnreadableException(RejectReason.CONTAINER, id);
        return id;
    }

    private static Instant instant(String cell) throws UnreadableException {
        try {
            long second = OffsetDateTime.parse(cell).toEpochSecond();
            if (!ReadingLimits.isTime(second))
                throw new UnreadableException(RejectReason.RANGE, cell);
            return Instant.ofEpochSecond(second);
        } catch (DateTimeException e) {
            throw new UnreadableException(RejectReason.INSTANT, cell);
        }
    }

    private static float number(List<String> row, int column, double min, double max) throws UnreadableException {
        if (column == NONE || row.get(column).isEmpty())
            return Reading.ABSENT;
        var cell = row.get(column);
        double value = parse(cell);
        if (!(value >= min && value <= max))
            throw new UnreadableException(RejectReason.RANGE, cell);
        return (float) value;
    }

    private static double parse(String cell) throws UnreadableException {
        char last = cell.charAt(cell.length() - 1);
        try {
            if (Character.isDigit(last) || last == '.')
                return Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            throw new UnreadableException(RejectReason.NUMBER, cell);
        }
        throw new UnreadableException(RejectReason.NUMBER, cell);
    }
}
