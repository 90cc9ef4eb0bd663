package org.abfuhr.data.exchange;

import org.abfuhr.data.exchange.json.JsonOut;
import org.abfuhr.data.exchange.json.JsonDocument;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.plan.Finding;
import org.abfuhr.model.plan.PlanMetrics;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.plan.SkippedVisit;
import org.abfuhr.model.problem.CollectionProblem;

/// A [CollectionPlan] as JSON (`docs/formats.md`), readable with its problem at hand. What is written and read again is equal; same
/// plan, same bytes. Every index of the plan must exist in the problem.
public final class PlanJson {

    static final String FORMAT = "abfuhr-plan";
    static final int VERSION = 1;

    /// What fits a problem of a plan that was perhaps made for another one.
    ///
    /// @param plan its routes with nothing but collections
    /// @param unknown shifts, visits and other names that the problem does not have (E606)
    public record Fitting(CollectionPlan plan, List<Fault> unknown) {}

    private final CollectionProblem problem;
    private final CollectionPlan plan;
    private final ProblemIds ids;

    private PlanJson(CollectionProblem problem, CollectionPlan plan) {
        this.problem = problem;
        this.plan = plan;
        this.ids = ProblemIds.of(problem);
    }

    /// Writes the file as a whole or not at all.
    ///
    /// @throws FaultException MACHINE (E609) when it cannot be written
    public static void write(CollectionProblem problem, CollectionPlan plan, Path file) {
        JsonOut.write(file, new PlanJson(problem, plan)::write);
    }

    /// Leaves the stream open.
    public static void write(CollectionProblem problem, CollectionPlan plan, OutputStream out) throws IOException {
        JsonOut.write(out, new PlanJson(problem, plan)::write);
    }

    /// Reads a file.
    ///
    /// @throws FaultException INPUT with every fault found (E60x)
    public static CollectionPlan read(CollectionProblem problem, Path file) {
        return new PlanReader(problem, JsonDocument.read(file)).read();
    }

    /// Reads a stream.
    ///
    /// @param name of the source, for faults
    /// @throws FaultException as above
    public static CollectionPlan read(CollectionProblem problem, InputStream in, String name) throws IOException {
        return new PlanReader(problem, JsonDocument.read(in, name)).read();
    }

    /// Reads of a file what fits the problem, to plan on from there.
    ///
    /// @throws FaultException as above; of faults E606 only if nothing fits
    public static Fitting readFitting(CollectionProblem problem, Path file) {
        return new PlanReader(problem, JsonDocument.read(file)).readFitting();
    }

    /// Unit of the amount of a visit that is left out; empty where there is no amount.
    public static String unit(CollectionProblem problem, SkippedVisit skip) {
        return switch (skip.reason()) {
            case NOT_WORTH_IT -> "µ€";
            case NO_CAPACITY -> skip.dimension() == CollectionProblem.NO_INDEX ? "" : problem.dimensions().get(skip.dimension());
            case UNLOADING_LIMIT -> "unloadings";
            case STOP_LIMIT -> "collections";
            case DISTANCE_LIMIT -> "m";
            case SHIFT_TOO_SHORT, WINDOW_MISSED -> "s";
            case BATTERY_TOO_LOW -> "Wh";
            case UNREACHABLE, NO_VEHICLE, NO_FACILITY, NOT_FOUND -> "";
        };
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("format", FORMAT);
        json.writeNumberField("version", VERSION);
        json.writeStringField("problem", plan.problem());
        writeMetrics(json, plan.metrics());
        JsonOut.objects(json, "routes", plan.routes(), this::writeRoute);
        JsonOut.objects(json, "skipped", plan.skipped(), this::writeSkipped);
        JsonOut.objects(json, "findings", plan.findings(), this::writeFinding);
        json.writeEndObject();
    }

    private static void writeMetrics(JsonGenerator json, PlanMetrics metrics) throws IOException {
        json.writeObjectFieldStart("metrics");
        json.writeNumberField("visits", metrics.visits());
        json.writeNumberField("skipped", metrics.skipped());
        json.writeNumberField("shifts", metrics.shifts());
        json.writeNumberField("trips", metrics.trips());
        json.writeNumberField("metres", metrics.metres());
        json.writeNumberField("drivingSeconds", metrics.drivingSeconds());
        json.writeNumberField("serviceSeconds", metrics.serviceSeconds());
        json.writeNumberField("unloadingSeconds", metrics.unloadingSeconds());
        json.writeNumberField("breakSeconds", metrics.breakSeconds());
        json.writeNumberField("waitingSeconds", metrics.waitingSeconds());
        json.writeNumberField("wattHours", metrics.wattHours());
        json.writeNumberField("lifts", metrics.lifts());
        JsonOut.numbers(json, "collected", metrics.collected());
        json.writeNumberField("costMicroEuro", metrics.costMicroEuro());
        json.writeNumberField("futureMicroEuro", metrics.futureMicroEuro());
        json.writeEndObject();
    }

    private void writeRoute(JsonGenerator json, Route route) throws IOException {
        var shift = problem.shifts().get(route.shift());
        json.writeStringField("shift", shift.id());
        json.writeStringField("vehicle", problem.vehicleOf(shift).id());
        json.writeNumberField("day", shift.day());
        json.writeNumberField("trips", route.trips());
        new StopJson(ids, problem.dimensions().size()).write(json, problem, shift, route.stops());
    }

    private void writeSkipped(JsonGenerator json, SkippedVisit skip) throws IOException {
        json.writeStringField("visit", ids.visits().name(skip.visit()));
        json.writeStringField("name", problem.places().get(problem.visits().get(skip.visit()).place()).name());
        json.writeStringField("reason", skip.reason().name());
        json.writeNumberField("amount", skip.amount());
        json.writeStringField("unit", unit(problem, skip));
        writeId(json, "nearestShift", ids.shifts(), skip.nearestShift());
        writeId(json, "dimension", ids.dimensions(), skip.dimension());
    }

    private void writeFinding(JsonGenerator json, Finding finding) throws IOException {
        json.writeStringField("rule", finding.rule());
        json.writeStringField("level", finding.level().name());
        json.writeNumberField("amount", finding.amount());
        json.writeNumberField("cost", finding.cost());
        writeId(json, "shift", ids.shifts(), finding.shift());
        writeId(json, "visit", ids.visits(), finding.visit());
    }

    private static void writeId(JsonGenerator json, String field, Ids ids, int index) throws IOException {
        json.writeFieldName(field);
        if (index == CollectionProblem.NO_INDEX)
            json.writeNull();
        else
            json.writeString(ids.name(index));
    }
}
