package org.abfuhr.data.exchange;

import org.abfuhr.data.exchange.json.JsonOut;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.abfuhr.model.fleet.Battery;
import org.abfuhr.model.fleet.Compartment;
import org.abfuhr.model.fleet.DayLimits;
import org.abfuhr.model.fleet.FixedStops;
import org.abfuhr.model.fleet.Shift;
import org.abfuhr.model.fleet.ShiftBreak;
import org.abfuhr.model.fleet.ShiftState;
import org.abfuhr.model.fleet.Vehicle;
import org.abfuhr.model.fleet.VehicleCosts;
import org.abfuhr.model.problem.CollectionProblem;

/// Writes a problem's vehicles and shifts; [FleetReader] reads them.
final class FleetWriter {

    private final CollectionProblem problem;
    private final ProblemIds ids;

    FleetWriter(CollectionProblem problem, ProblemIds ids) {
        this.problem = problem;
        this.ids = ids;
    }

    void write(JsonGenerator json) throws IOException {
        JsonOut.objects(json, "vehicles", problem.vehicles(), this::writeVehicle);
        JsonOut.objects(json, "shifts", problem.shifts(), this::writeShift);
    }

    private void writeVehicle(JsonGenerator json, Vehicle vehicle) throws IOException {
        json.writeStringField("id", vehicle.id());
        json.writeStringField("profile", ids.profiles().name(vehicle.profile()));
        json.writeBooleanField("autonomous", vehicle.autonomous());
        JsonOut.objects(json, "compartments", vehicle.compartments(), this::writeCompartment);
        JsonOut.texts(json, "facilities", ids.facilities().names(vehicle.facilities()));
        json.writeBooleanField("endsEmpty", vehicle.endsEmpty());
        writeCosts(json, vehicle.costs());
        writeBattery(json, vehicle.battery());
    }

    private void writeCompartment(JsonGenerator json, Compartment compartment) throws IOException {
        JsonOut.texts(json, "fractions", ids.fractions().names(compartment.fractions()));
        JsonOut.numbers(json, "capacity", compartment.capacity());
    }

    private static void writeCosts(JsonGenerator json, VehicleCosts costs) throws IOException {
        json.writeObjectFieldStart("costs");
        json.writeNumberField("fixedMicroEuro", costs.fixedMicroEuro());
        json.writeNumberField("perMetre", costs.perMetre());
        json.writeNumberField("perSecond", costs.perSecond());
        json.writeNumberField("overtimePerSecond", costs.overtimePerSecond());
        json.writeNumberField("perLift", costs.perLift());
        json.writeNumberField("perWattHour", costs.perWattHour());
        json.writeEndObject();
    }

    private static void writeBattery(JsonGenerator json, Battery battery) throws IOException {
        json.writeObjectFieldStart("battery");
        json.writeFieldName("capacityWattHours");
        JsonOut.limit(json, battery.capacityWattHours());
        json.writeNumberField("reserveWattHours", battery.reserveWattHours());
        json.writeNumberField("milliwattHoursPerMetre", battery.milliwattHoursPerMetre());
        json.writeNumberField("wattHoursPerLift", battery.wattHoursPerLift());
        json.writeEndObject();
    }

    private void writeShift(JsonGenerator json, Shift shift) throws IOException {
        json.writeStringField("id", shift.id());
        json.writeStringField("vehicle", ids.vehicles().name(shift.vehicle()));
        json.writeNumberField("day", shift.day());
        json.writeStringField("startDepot", ids.depots().name(shift.startDepot()));
        json.writeStringField("endDepot", ids.depots().name(shift.endDepot()));
        json.writeNumberField("earliestStart", shift.earliestStart());
        json.writeNumberField("latestEnd", shift.latestEnd());
        json.writeNumberField("maxDurationSeconds", shift.maxDurationSeconds());
        json.writeNumberField("regularSeconds", shift.regularSeconds());
        json.writeNumberField("maxUnloadings", shift.maxUnloadings());
        writeLimits(json, shift.limits());
        JsonOut.objects(json, "breaks", shift.breaks(), FleetWriter::writeBreak);
        JsonOut.numbers(json, "initialLoad", shift.initialLoad());
        JsonOut.texts(json, "initialFractions", ids.fractions().names(shift.initialFractions()));
        json.writeNumberField("initialWattHours", shift.initialWattHours());
        if (shift.fixed().isPresent())
            writeFixed(json, shift, shift.fixed().get());
    }

    private static void writeLimits(JsonGenerator json, DayLimits limits) throws IOException {
        json.writeObjectFieldStart("limits");
        json.writeArrayFieldStart("load");
        for (int limit : limits.load())
            JsonOut.limit(json, limit);
        json.writeEndArray();
        json.writeFieldName("stops");
        JsonOut.limit(json, limits.stops());
        json.writeFieldName("metres");
        JsonOut.limit(json, limits.metres());
        json.writeEndObject();
    }

    private static void writeBreak(JsonGenerator json, ShiftBreak shiftBreak) throws IOException {
        switch (shiftBreak) {
            case ShiftBreak.WindowBreak(int earliest, int latest, int _) -> {
                json.writeStringField("kind", "window");
                json.writeNumberField("earliest", earliest);
                json.writeNumberField("latest", latest);
            }
            case ShiftBreak.AccumulatedBreak(int after, int _) -> {
                json.writeStringField("kind", "accumulated");
                json.writeNumberField("afterSeconds", after);
            }
        }
        json.writeNumberField("seconds", shiftBreak.seconds());
    }

    private void writeFixed(JsonGenerator json, Shift shift, FixedStops fixed) throws IOException {
        json.writeObjectFieldStart("fixed");
        new StopJson(ids, problem.dimensions().size()).write(json, problem, shift, fixed.stops());
        writeState(json, fixed.state());
        json.writeEndObject();
    }

    private void writeState(JsonGenerator json, ShiftState state) throws IOException {
        json.writeObjectFieldStart("state");
        json.writeNumberField("accessPoint", state.accessPoint());
        json.writeNumberField("departedSeconds", state.departedSeconds());
        json.writeNumberField("readySeconds", state.readySeconds());
        JsonOut.numbers(json, "load", state.load());
        JsonOut.texts(json, "fractionsOnBoard", ids.fractions().names(state.fractionsOnBoard()));
        json.writeNumberField("batteryMilliwattHours", state.batteryMilliwattHours());
        json.writeNumberField("drivenMetres", state.drivenMetres());
        json.writeNumberField("usedMilliwattHours", state.usedMilliwattHours());
        JsonOut.numbers(json, "collected", state.collected());
        json.writeNumberField("stops", state.stops());
        json.writeNumberField("lifts", state.lifts());
        json.writeNumberField("unloadings", state.unloadings());
        json.writeNumberField("feesMicroEuro", state.feesMicroEuro());
        json.writeNumberField("dayCostsMicroEuro", state.dayCostsMicroEuro());
        JsonOut.numbers(json, "breaksTaken", state.breaksTaken());
        JsonOut.numbers(json, "drivingSinceBreak", state.drivingSinceBreak());
        json.writeNumberField("tripDepartedSeconds", state.tripDepartedSeconds());
        json.writeEndObject();
    }
}
