package org.abfuhr.dispatch.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.abfuhr.model.geo.Coordinate;
import org.jspecify.annotations.Nullable;

/// Everything `report.html` shows, as plain values. Lists are index spaces: an index in one part is a position in another's list.
/// Seconds count from `start`; shares are 0..1 and may exceed 1.
///
/// @param locale language and formats of the page; German, else English
/// @param zone in which people read the times
/// @param city its name for people
/// @param date the day to be driven
/// @param start instant of second 0
/// @param violations what the independent checker objects to, one sentence each; empty when the plan may be driven
/// @param notices what stands on top: ill sensors, an old map, a missing forecast
/// @param decisions what people decided over the planner
/// @param figures of the day
/// @param fixedCalendarOrNull the same figures had today's fixed calendar been driven
/// @param co2Source who says what a kilowatt-hour does to the climate; may be empty
/// @param clockHtml element of the environment clock; empty if it has nothing to show
/// @param map drawn beneath the routes
/// @param sites depots and facilities
/// @param fractions names for people
/// @param containers one per collection point and fraction
/// @param vehicles on duty that day, used or not
/// @param skipped containers that no vehicle serves that day
/// @param sensors that need a look
/// @param reach what some kind of vehicle does not reach that is meant to
public record ReportInput(Locale locale, ZoneId zone, String city, LocalDate date, Instant start, List<String> violations,
        List<String> notices, List<Decision> decisions, Figures figures, @Nullable Figures fixedCalendarOrNull,
        String co2Source, String clockHtml, BaseMap map, List<Site> sites, List<String> fractions, List<Container> containers,
        List<VehicleDay> vehicles, List<Skipped> skipped, List<Sensor> sensors, List<Reach> reach) {

    /// Marks the absence of an index.
    public static final int NONE = -1;

    /// Marks a share that nobody knows.
    public static final double UNKNOWN = -1;

    public ReportInput {
        violations = List.copyOf(violations);
        notices = List.copyOf(notices);
        decisions = List.copyOf(decisions);
        sites = List.copyOf(sites);
        fractions = List.copyOf(fractions);
        containers = List.copyOf(containers);
        vehicles = List.copyOf(vehicles);
        skipped = List.copyOf(skipped);
        sensors = List.copyOf(sensors);
        reach = List.copyOf(reach);
    }

    /// A line in driving order; written as differences of whole 1e-5 degrees, about one metre.
    public record Line(List<Coordinate> points) {

        public Line {
            points = List.copyOf(points);
        }
    }

    /// A decision of a person.
    ///
    /// @param kind what was decided
    /// @param subject id or name of the vehicle, container or street
    /// @param reason why; may be empty
    /// @param who asked; may be empty
    public record Decision(DecisionKind kind, String subject, String reason, String who) {

        public enum DecisionKind {
            WITHOUT_VEHICLE, REQUIRED, EXCLUDED, CLOSED
        }
    }

    /// Sums of one day.
    ///
    /// @param considered collection points with a forecast
    /// @param stops collection points served
    /// @param lifts containers emptied
    /// @param hours from departure to return, over all vehicles
    /// @param overflowLitres expected until the next day begins
    public record Figures(int considered, int stops, long lifts, int vehicles, int trips, double km, double hours, double kWh,
            double tonnes, double euro, double kgCo2, double overflowLitres) {}

    /// The map beneath the routes.
    ///
    /// @param attribution always shown
    /// @param note date and gaps of the map, always shown; may be empty
    /// @param areas outlines where autonomous vehicles are approved
    /// @param closed streets that somebody has closed
    public record BaseMap(String attribution, String note, List<Road> roads, List<Line> areas, List<Closed> closed) {

        public BaseMap {
            roads = List.copyOf(roads);
            areas = List.copyOf(areas);
            closed = List.copyOf(closed);
        }
    }

    /// A closure.
    ///
    /// @param label names of its streets and its hours
    public record Closed(String label, List<Line> lines) {

        public Closed {
            lines = List.copyOf(lines);
        }
    }

    /// A piece of road.
    ///
    /// @param wayId of OpenStreetMap
    /// @param roadClass the OpenStreetMap `highway` value, such as `residential`
    /// @param name may be empty
    public record Road(long wayId, String roadClass, String name, Line line) {}

    /// A place that vehicles use but do not collect at.
    ///
    /// @param charger whether vehicles charge there
    public record Site(SiteKind kind, String name, Coordinate position, boolean charger) {

        public enum SiteKind {
            DEPOT, FACILITY
        }
    }

    /// The containers of one fraction at one place.
    ///
    /// @param name of the street or place
    /// @param fraction index of the fraction
    /// @param litres capacity of one container
    /// @param sensor whether one reports
    /// @param fill expected when the day begins, or [#UNKNOWN]
    /// @param fillTomorrow expected a day later if not emptied, or [#UNKNOWN]
    /// @param overflowTomorrow probability that it overflows within a day if not emptied, or [#UNKNOWN]
    /// @param overflowInTwoDays the same within two days
    /// @param overflowLitres expected within a day if not emptied
    /// @param why what decides about it
    /// @param costsEuro expected future cost if served today, tomorrow and so on, and last if not at all; may be empty
    public record Container(String id, String name, Coordinate position, int fraction, int litres, int count, boolean sensor,
            double fill, double fillTomorrow, double overflowTomorrow, double overflowInTwoDays, double overflowLitres,
            Why why, List<Double> costsEuro) {

        /// What decides whether it is served.
        public enum Why {
            COST, REQUIRED
        }

        public Container {
            costsEuro = List.copyOf(costsEuro);
        }
    }

    /// One vehicle on this day; without stops it stays at home.
    ///
    /// @param id the user's
    /// @param name of its type for people
    /// @param shiftStart earliest departure
    /// @param shiftEnd latest return
    /// @param capacityKg over all compartments, 0 when not limited
    /// @param batteryWattHours full battery, 0 when its range does not matter
    /// @param reserveWattHours must be left
    /// @param usedWattHours on the route
    /// @param stops in driving order, the depots included
    /// @param legs from each stop to the next, one fewer than stops; an empty line where the vehicle stays
    public record VehicleDay(String id, String name, boolean autonomous, int shiftStart, int shiftEnd, int capacityKg,
            int batteryWattHours, int reserveWattHours, long usedWattHours, double euro, int trips, List<Stop> stops,
            List<Line> legs) {

        public VehicleDay {
            stops = List.copyOf(stops);
            legs = List.copyOf(legs);
        }
    }

    /// A stop of a vehicle.
    ///
    /// @param target index of the container at a collection, of the site elsewhere, or [#NONE] at a break
    /// @param fill expected level of the container at that moment, or [#UNKNOWN]
    /// @param loadKg on board when it leaves
    /// @param loadShare of the fullest compartment when it leaves
    /// @param batteryWattHours left when it leaves
    /// @param metres driven since the depot
    public record Stop(StopKind kind, int target, int arrival, int begin, int departure, double fill, int loadKg,
            double loadShare,
            int batteryWattHours, int metres) {

        public enum StopKind {
            START, COLLECTION, UNLOADING, CHARGING, BREAK, END
        }
    }

    /// A container that stays as it is today.
    ///
    /// @param container its index
    /// @param amount in the reason's unit
    /// @param unit of a load that lacks, such as `kg`; empty for other reasons
    /// @param vehicle id of the vehicle that came closest; may be empty
    public record Skipped(int container, Reason reason, double amount, String unit, String vehicle) {

        /// Why, with the unit of the amount.
        public enum Reason {
            /// Served on a later day: number of days from now.
            LATER,
            /// Serving costs more than it saves: euro.
            NOT_WORTH_IT,
            /// Not worth its own lift and service on any day, so not offered to the search: 0.
            NOT_YET,
            /// No facility takes its fraction: 0.
            NO_FACILITY,
            /// The load space, or the day's limit, lacks so much: in its unit.
            NO_CAPACITY,
            /// The closest vehicle may unload too seldom: unloadings.
            UNLOADING_LIMIT,
            /// The closest vehicle may make too few collections in a day: collections.
            STOP_LIMIT,
            /// The closest vehicle may not drive so far in a day: metres.
            DISTANCE_LIMIT,
            /// The closest shift lacks time: seconds.
            SHIFT_TOO_SHORT,
            /// The closest shift comes late: seconds.
            WINDOW_MISSED,
            /// The closest vehicle lacks energy: watt-hours.
            BATTERY_TOO_LOW,
            /// No road leads there for any allowed vehicle: 0.
            UNREACHABLE,
            /// No vehicle takes its fraction that day: 0.
            NO_VEHICLE,
            /// A person excluded it: 0.
            EXCLUDED,
            /// A closed street leaves no time, or no way, for it: 0.
            CLOSED,
            /// The search ran out of time: 0.
            NOT_FOUND
        }
    }

    /// A sensor that needs a look.
    ///
    /// @param health grade, such as `silent`, `stuck`, `dead`
    /// @param lastReading ISO 8601 instant; may be empty
    public record Sensor(String container, String name, String health, String lastReading) {}

    /// Which kinds of vehicles reach a collection point, facility or depot.
    ///
    /// @param container index of the container, or [#NONE] for a place that is none
    /// @param name of such a place
    public record Reach(int container, String name, List<Kind> kinds) {

        /// A kind of vehicle that is meant to get there.
        ///
        /// @param name of the kind for people
        /// @param why not, in a sentence; empty if it gets there
        public record Kind(String name, String why) {}

        public Reach {
            kinds = List.copyOf(kinds);
        }
    }
}
