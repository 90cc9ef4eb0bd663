package org.abfuhr.data.exchange;

import org.abfuhr.data.exchange.json.JsonObject;
import java.util.List;
import org.abfuhr.model.fleet.Battery;
import org.abfuhr.model.fleet.Compartment;
import org.abfuhr.model.fleet.DayLimits;
import org.abfuhr.model.fleet.FixedStops;
import org.abfuhr.model.fleet.Shift;
import org.abfuhr.model.fleet.ShiftBreak;
import org.abfuhr.model.fleet.ShiftState;
import org.abfuhr.model.fleet.Vehicle;
import org.abfuhr.model.fleet.VehicleCosts;

/// Reads vehicles and shifts as [FleetWriter] writes them.
final class FleetReader {

    private static final ShiftState NO_STATE = new ShiftState(0, 0, 0, List.of(), List.of(), 0, 0, 0, List.of(), 0, 0, 0, 0, 0,
            List.of(), List.of(), 0);

    private final ProblemIds ids;
    private final int dimensions;

    FleetReader(ProblemIds ids, int dimensions) {
        this.ids = ids;
        this.dimensions = dimensions;
    }

    Vehicle vehicle(JsonObject object) {
        return new Vehicle(object.text("id"), object.get("profile", ids.profiles()::index, 0),
                object.list("compartments", v -> v.object().whole(this::compartment)),
                object.get("facilities", ids.facilities()::indices, List.of()), object.flag("endsEmpty"),
                object.object("costs", FleetReader::costs, VehicleCosts.NONE),
                object.object("battery", FleetReader::battery, Battery.NONE),
                object.flag("autonomous"));
    }

    private Compartment compartment(JsonObject object) {
        return new Compartment(object.get("fractions", ids.fractions()::indices, List.of()), object.integers("capacity"));
    }

    private static VehicleCosts costs(JsonObject object) {
        return new VehicleCosts(object.whole("fixedMicroEuro"), object.whole("perMetre"), object.whole("perSecond"),
                object.whole("overtimePerSecond"), object.whole("perLift"), object.whole("perWattHour"));
    }

    private static Battery battery(JsonObject object) {
        return new Battery(object.limit("capacityWattHours"), object.integer("reserveWattHours"),
                object.integer("milliwattHoursPerMetre"),
                object.integer("wattHoursPerLift"));
    }

    Shift shift(JsonObject object) {
        return new Shift(object.text("id"), object.get("vehicle", ids.vehicles()::index, 0), object.integer("day"),
                object.get("startDepot", ids.depots()::index, 0), object.get("endDepot", ids.depots()::index, 0),
                object.integer("earliestStart"), object.integer("latestEnd"), object.integer("maxDurationSeconds"),
                object.integer("regularSeconds"), object.integer("maxUnloadings"),
                object.object("limits", FleetReader::limits, DayLimits.none(dimensions)),
                object.list("breaks", v -> v.object().whole(FleetReader::shiftBreak)), object.integers("initialLoad"),
                object.get("initialFractions", ids.fractions()::indices, List.of()), object.integer("initialWattHours"),
                object.find("fixed").map(v -> v.object().whole(this::fixed)).orElse(null));
    }

    private static DayLimits limits(JsonObject object) {
        return new DayLimits(object.list("load", JsonObject::limit), object.limit("stops"), object.limit("metres"));
    }

    private static ShiftBreak shiftBreak(JsonObject object) {
        var kind = object.text("kind");
        return switch (kind) {
            case "window" ->
                new ShiftBreak.WindowBreak(object.integer("earliest"), object.integer("latest"), object.integer("seconds"));
            case "accumulated" -> new ShiftBreak.AccumulatedBreak(object.integer("afterSeconds"), object.integer("seconds"));
            default -> {
                object.find("kind").ifPresent(v -> v.wrong("\"window\" or \"accumulated\""));
                object.names();
                yield new ShiftBreak.AccumulatedBreak(1, 0);
            }
        };
    }

    private FixedStops fixed(JsonObject object) {
        return new FixedStops(new StopJson(ids, dimensions).read(object), object.object("state", this::state, NO_STATE));
    }

    private ShiftState state(JsonObject o) {
        return new ShiftState(o.integer("accessPoint"), o.integer("departedSeconds"), o.integer("readySeconds"),
                o.integers("load"),
                o.get("fractionsOnBoard", ids.fractions()::indices, List.of()), o.whole("batteryMilliwattHours"),
                o.integer("drivenMetres"), o.whole("usedMilliwattHours"), o.integers("collected"), o.integer("stops"),
                o.integer("lifts"), o.integer("unloadings"), o.whole("feesMicroEuro"), o.whole("dayCostsMicroEuro"),
                o.integers("breaksTaken"), o.integers("drivingSinceBreak"), o.integer("tripDepartedSeconds"));
    }
}
