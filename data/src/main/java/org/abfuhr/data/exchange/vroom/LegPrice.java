package org.abfuhr.data.exchange.vroom;

import java.util.stream.IntStream;
import org.abfuhr.data.exchange.vroom.VroomInput.Car;
import org.abfuhr.data.exchange.vroom.VroomInput.Job;
import org.abfuhr.data.exchange.vroom.VroomInput.Matrices;
import org.abfuhr.model.fleet.DayLimits;
import org.abfuhr.model.matrix.TravelMatrix;

/// What the legs of a vehicle cost. VROOM prices travel alone, not waiting and service, so that our metres carry its price: one
/// *unit* of a leg costs [#perUnit]. Prices are in 1/3600000 of the file's unit: then those per hour and per kilometre are whole.
///
/// @param timeFactor units per second
/// @param lengthFactor units per metre
/// @param perUnit price of a unit
/// @param divisor by which units are divided, rounded up, so that those of a route fit an int; 1 but for huge ones
record LegPrice(Carrier carrier, int hundredths, String profile, long timeFactor, long lengthFactor, long perUnit, long divisor) {

    /// Parts of the file's unit of cost.
    static final long PARTS = 3_600_000;

    private static final long PER_SECOND = PARTS / 3600; // for each 1 per hour
    private static final long PER_METRE = PARTS / 1000; // for each 1 per km
    private static final long MOST_UNITS = TravelMatrix.UNREACHABLE - 1;

    /// What a unit is.
    enum Carrier {
        /// A second of travel.
        TIME,
        /// A metre.
        LENGTH,
        /// The greatest common part of the prices of a second and of a metre.
        BOTH,
        /// A cell of the matrix of costs.
        COSTS;

        static Carrier of(Car car, Matrices matrices) {
            var prices = car.prices();
            if (matrices.costs().isPresent())
                return COSTS;
            if (prices.perKm() > 0)
                return prices.perHour() > 0 ? BOTH : LENGTH;
            return prices.perHour() == 0 && car.maxMetres() != DayLimits.NO_LIMIT ? LENGTH : TIME;
        }
    }

    static LegPrice of(VroomInput input, Car car) {
        var carrier = Carrier.of(car, input.matricesOf(car));
        long second = car.prices().perHour() * PER_SECOND;
        long metre = car.prices().perKm() * PER_METRE;
        long part = gcd(second, metre);
        var exact = switch (carrier) {
            case TIME -> new LegPrice(carrier, car.hundredths(), car.profile(), 1, 0, second, 1);
            case LENGTH -> new LegPrice(carrier, car.hundredths(), car.profile(), 0, 1, metre, 1);
            case BOTH -> new LegPrice(carrier, car.hundredths(), car.profile(), second / part, metre / part, part, 1);
            case COSTS -> new LegPrice(carrier, car.hundredths(), car.profile(), 0, 0, PARTS, 1);
        };
        return exact.fitting(exact.startUnits(input, car) + exact.jobUnits(input, car));
    }

    private LegPrice fitting(double units) {
        long by = (long) Math.ceil(units / MOST_UNITS);
        return by <= 1 ? this : new LegPrice(carrier, hundredths, profile, timeFactor, lengthFactor, perUnit * by, by);
    }

    /// As many units as the first leg of a route has, or more; undivided.
    double startUnits(VroomInput input, Car car) {
        return car.start().anywhere() ? 0 : dearest(input.matricesOf(car), car.start().location());
    }

    /// As many units as all legs from the jobs together have, or more; undivided.
    double jobUnits(VroomInput input, Car car) {
        double units = 0;
        for (Job job : input.jobs())
            units += dearest(input.matricesOf(car), job.spot().location());
        return units;
    }

    private double dearest(Matrices matrices, int from) {
        return IntStream.range(0, matrices.size()).filter(to -> reachable(matrices, from, to))
                .mapToDouble(to -> units(matrices, from, to)).max().orElse(0);
    }

    static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    private double units(Matrices matrices, int from, int to) {
        if (carrier == Carrier.COSTS)
            return matrices.costs().orElseThrow().at(from, to);
        double length = lengthFactor == 0 ? 0 : matrices.distances().orElseThrow().at(from, to);
        return timeFactor * (double) seconds(matrices, from, to) + lengthFactor * length;
    }

    private boolean reachable(Matrices matrices, int from, int to) {
        boolean priced = switch (carrier) {
            case COSTS -> matrices.costs().orElseThrow().reachable(from, to);
            case LENGTH, BOTH -> matrices.distances().orElseThrow().reachable(from, to);
            case TIME -> true;
        };
        return priced && matrices.durations().reachable(from, to);
    }

    private int seconds(Matrices matrices, int from, int to) {
        return (int) Math.min(MOST_UNITS, (matrices.durations().at(from, to) * (long) hundredths + 99) / 100);
    }

    /// Times and units between the places of the file, and of one more, [VroomInput#locations], from and to which all legs are free.
    TravelMatrix matrix(Matrices matrices, boolean open) {
        int places = matrices.size();
        int size = open ? places + 1 : places;
        int[] seconds = new int[size * size];
        int[] units = new int[size * size];
        for (int from = 0; from < places; from++)
            for (int to = 0; to < places; to++) {
                boolean reachable = reachable(matrices, from, to);
                seconds[from * size + to] = reachable ? seconds(matrices, from, to) : TravelMatrix.UNREACHABLE;
                units[from * size + to] = reachable
                        ? (int) Math.ceil(units(matrices, from, to) / divisor)
                        : TravelMatrix.UNREACHABLE;
            }
        return TravelMatrix.of(size, seconds, units);
    }
}
