package org.abfuhr.data.exchange.vroom;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.abfuhr.data.exchange.json.JsonOut;
import org.abfuhr.data.exchange.vroom.LegPrice.Carrier;
import org.abfuhr.data.exchange.vroom.VroomInput.Job;
import org.abfuhr.data.exchange.vroom.VroomInput.Spot;
import org.abfuhr.model.check.CheckReport;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.plan.SkippedVisit;
import org.abfuhr.model.problem.CollectionProblem;

/// Writes a plan in VROOM's words: fields as its documentation lists them, with each unassigned job the `reason`, and what the
/// plan breaks ([BrokenRules]).
final class SolutionWriter {

    private final VroomInput input;
    private final CollectionProblem problem;
    private final CollectionPlan plan;
    private final List<RouteSteps> routes;
    private final BrokenRules broken;

    SolutionWriter(VroomInput input, CollectionProblem problem, CollectionPlan plan, CheckReport report) {
        this.input = input;
        this.problem = problem;
        this.plan = plan;
        routes = plan.routes().stream().map(route -> RouteSteps.of(input, problem, route)).toList();
        broken = new BrokenRules(input, problem, plan, report);
    }

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("code", 0);
        json.writeObjectFieldStart("summary");
        json.writeNumberField("cost", Math.round((double) plan.metrics().costMicroEuro() / problem.scale()));
        json.writeNumberField("routes", routes.size());
        json.writeNumberField("unassigned", plan.skipped().size());
        writeSums(json, RouteSteps.Sums.of(routes, input.dimensions()));
        broken.writeAll(json);
        json.writeEndObject();
        JsonOut.objects(json, "unassigned", plan.skipped(), this::writeUnassigned);
        JsonOut.objects(json, "routes", routes, this::writeRoute);
        json.writeEndObject();
    }

    private void writeSums(JsonGenerator json, RouteSteps.Sums sums) throws IOException {
        json.writeNumberField("setup", sums.setup());
        json.writeNumberField("service", sums.service());
        json.writeNumberField("duration", sums.duration());
        json.writeNumberField("waiting_time", sums.waiting());
        json.writeNumberField("priority", sums.priority());
        if (hasDistances())
            json.writeNumberField("distance", sums.distance());
        JsonOut.numbers(json, "pickup", sums.pickup());
    }

    private boolean hasDistances() {
        return input.cars().stream().allMatch(car -> input.matricesOf(car).distances().isPresent());
    }

    private void writeUnassigned(JsonGenerator json, SkippedVisit skipped) throws IOException {
        var job = input.jobs().get(skipped.visit());
        json.writeNumberField("id", job.id());
        json.writeStringField("type", "job");
        writeSpot(json, job.description(), job.spot());
        json.writeObjectFieldStart("reason");
        json.writeStringField("code", reason(skipped));
        json.writeNumberField("amount", amount(skipped));
        if (skipped.nearestShift() != CollectionProblem.NO_INDEX)
            json.writeNumberField("vehicle", input.cars().get(skipped.nearestShift()).id());
        json.writeEndObject();
    }

    /// Metres are units of price here, which are limited in place of travel time or of lengths.
    private String reason(SkippedVisit skipped) {
        return switch (skipped.reason()) {
            case DISTANCE_LIMIT -> leg(skipped).carrier() == Carrier.TIME ? "MAX_TRAVEL_TIME" : "MAX_DISTANCE";
            case STOP_LIMIT -> "MAX_TASKS";
            default -> skipped.reason().name();
        };
    }

    private LegPrice leg(SkippedVisit skipped) {
        return LegPrice.of(input, input.cars().get(skipped.nearestShift()));
    }

    private long amount(SkippedVisit skipped) {
        return switch (skipped.reason()) {
            case DISTANCE_LIMIT -> skipped.amount() * leg(skipped).divisor();
            case NOT_WORTH_IT -> Math.round((double) skipped.amount() / problem.scale());
            default -> skipped.amount();
        };
    }

    private void writeRoute(JsonGenerator json, RouteSteps route) throws IOException {
        var car = route.car();
        json.writeNumberField("vehicle", car.id());
        if (!car.description().isEmpty())
            json.writeStringField("description", car.description());
        json.writeNumberField("cost", Math.round((double) route.price() / problem.scale()));
        writeSums(json, RouteSteps.Sums.of(List.of(route), input.dimensions()));
        broken.writeOfRoute(json, route.shift());
        JsonOut.objects(json, "steps", route.steps(), (_, step) -> writeStep(json, route.shift(), step));
    }

    private void writeStep(JsonGenerator json, int shift, RouteSteps.Step step) throws IOException {
        json.writeStringField("type", step.type());
        if (step.id() >= 0)
            json.writeNumberField("id", step.id());
        writeSpot(json, step.job().map(Job::description).orElse(""), step.spot());
        json.writeNumberField("setup", step.setup());
        json.writeNumberField("service", step.service());
        json.writeNumberField("waiting_time", step.waiting());
        json.writeNumberField("arrival", step.arrival());
        json.writeNumberField("duration", step.duration());
        if (hasDistances())
            json.writeNumberField("distance", step.distance());
        JsonOut.numbers(json, "load", step.load());
        broken.writeOfStep(json, shift, step.position());
    }

    private static void writeSpot(JsonGenerator json, String description, Spot spot) throws IOException {
        if (!description.isEmpty())
            json.writeStringField("description", description);
        if (!spot.anywhere())
            json.writeNumberField("location_index", spot.location());
        if (spot.position().isPresent()) {
            var position = spot.position().get();
            json.writeArrayFieldStart("location");
            json.writeNumber(position.longitude());
            json.writeNumber(position.latitude());
            json.writeEndArray();
        }
    }
}
