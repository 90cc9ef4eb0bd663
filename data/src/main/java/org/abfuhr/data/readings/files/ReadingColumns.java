package org.abfuhr.data.readings.files;

import org.abfuhr.data.readings.SensorState;
import org.abfuhr.data.readings.Reading;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Where the header of a readings file says that each value stands, and how a row becomes a [Reading].
final class ReadingColumns {

    static final String FIX = "Begin with the header container,instant,fill (a share, 0 to 1) or container,instant,distanceMm.";

    private static final int NONE = -1;
    private static final int MAX_ID = 200;
    private static final long EARLIEST = Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();
    private static final long LATEST = Instant.parse("2100-01-01T00:00:00Z").getEpochSecond();

    private final int cells;
    private final int container;
    private final int instant;
    private final int fill;
    private final int distanceMm;
    private final int temperatureC;
    private final int tiltDeg;
    private final int batteryV;
    private final int quality;

    private ReadingColumns(List<String> header) {
        cells = header.size();
        container = header.indexOf("container");
        instant = header.indexOf("instant");
        fill = header.indexOf("fill");
        distanceMm = header.indexOf("distancemm");
        temperatureC = header.indexOf("temperaturec");
        tiltDeg = header.indexOf("tiltdeg");
        batteryV = header.indexOf("batteryv");
        quality = header.indexOf("quality");
    }

    /// The columns, unless one that is needed is missing.
    static Optional<ReadingColumns> of(List<String> header) {
        var columns = new ReadingColumns(header.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList());
        boolean complete = columns.container != NONE && columns.instant != NONE
                && (columns.fill != NONE || columns.distanceMm != NONE);
        return complete ? Optional.of(columns) : Optional.empty();
    }

    Reading parse(List<String> row) throws BadRowException {
        if (row.size() != cells)
            throw new BadRowException(RejectReason.CELLS, String.join(",", row));
        float share = number(row, fill, 0, 1.5);
        float distance = number(row, distanceMm, 0, 20_000);
        if (Float.isNaN(share) && Float.isNaN(distance))
            throw new BadRowException(RejectReason.NO_LEVEL, String.join(",", row));
        return new Reading(container(row.get(container)), instant(row.get(instant)), share, distance, sensor(row));
    }

    private SensorState sensor(List<String> row) throws BadRowException {
        if (temperatureC == NONE && tiltDeg == NONE && batteryV == NONE && quality == NONE)
            return SensorState.UNKNOWN;
        return new SensorState(number(row, temperatureC, -100, 1_000), number(row, tiltDeg, -360, 360),
                number(row, batteryV, 0, 100), number(row, quality, 0, 1));
    }

    private static String container(String id) throws BadRowException {
        if (id.isEmpty() || id.length() > MAX_ID || id.chars().anyMatch(Character::isISOControl))
            throw new BadRowException(RejectReason.CONTAINER, id);
        return id;
    }

    private static Instant instant(String cell) throws BadRowException {
        try {
            long second = OffsetDateTime.parse(cell).toEpochSecond();
            if (second < EARLIEST || second >= LATEST)
                throw new BadRowException(RejectReason.RANGE, cell);
            return Instant.ofEpochSecond(second);
        } catch (DateTimeException e) {
            throw new BadRowException(RejectReason.INSTANT, cell);
        }
    }

    private static float number(List<String> row, int column, double min, double max) throws BadRowException {
        if (column == NONE || row.get(column).isEmpty())
            return Reading.ABSENT;
        var cell = row.get(column);
        double value = parse(cell);
        if (!(value >= min && value <= max))
            throw new BadRowException(RejectReason.RANGE, cell);
        return (float) value;
    }

    private static double parse(String cell) throws BadRowException {
        char last = cell.charAt(cell.length() - 1);
        try {
            if (Character.isDigit(last) || last == '.')
                return Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            throw new BadRowException(RejectReason.NUMBER, cell);
        }
        throw new BadRowException(RejectReason.NUMBER, cell);
    }
}
