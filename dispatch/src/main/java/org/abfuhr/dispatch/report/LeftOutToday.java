package org.abfuhr.dispatch.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.abfuhr.dispatch.outcome.Outcome;
import org.abfuhr.dispatch.report.ReportInput.Skipped;
import org.abfuhr.dispatch.report.ReportInput.Skipped.Reason;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.plan.SkipReason;
import org.abfuhr.model.plan.SkippedVisit;
import org.abfuhr.model.problem.CollectionProblem;

/// Containers that no vehicle serves on the first day: visits of later days, visits on no route, and containers that were
/// never offered to the search.
final class LeftOutToday {

    private static final double MICRO_EURO = 1e6;

    private final Outcome outcome;
    private final CollectionProblem problem;

    LeftOutToday(Outcome outcome) {
        this.outcome = outcome;
        this.problem = outcome.problem();
    }

    List<Skipped> list() {
        List<Skipped> all = new ArrayList<>();
        outcome.plan().routes().forEach(route -> all.addAll(later(route)));
        outcome.plan().skipped().forEach(skip -> all.add(skipped(skip)));
        for (int index = problem.visits().size(); index < outcome.containers().size(); index++)
            neverOffered(index).ifPresent(all::add);
        return all;
    }

    private List<Skipped> later(Route route) {
        int day = problem.shifts().get(route.shift()).day();
        Stream<Integer> visits = day == 0 ? Stream.of() : route.visits().stream();
        return visits.map(visit -> new Skipped(visit, Reason.LATER, day, "", "")).toList();
    }

    private Skipped skipped(SkippedVisit skip) {
        return new Skipped(skip.visit(), reason(skip), amount(skip), unit(skip), nearest(skip));
    }

    private static Reason reason(SkippedVisit skip) {
        return switch (skip.reason()) {
            case UNREACHABLE -> Reason.UNREACHABLE;
            case NO_VEHICLE -> Reason.NO_VEHICLE;
            case NOT_WORTH_IT -> Reason.NOT_WORTH_IT;
            case NO_FACILITY -> Reason.NO_FACILITY;
            case NO_CAPACITY -> Reason.NO_CAPACITY;
            case UNLOADING_LIMIT -> Reason.UNLOADING_LIMIT;
            case STOP_LIMIT -> Reason.STOP_LIMIT;
            case DISTANCE_LIMIT -> Reason.DISTANCE_LIMIT;
            case SHIFT_TOO_SHORT -> Reason.SHIFT_TOO_SHORT;
            case WINDOW_MISSED -> Reason.WINDOW_MISSED;
            case BATTERY_TOO_LOW -> Reason.BATTERY_TOO_LOW;
            case NOT_FOUND -> Reason.NOT_FOUND;
        };
    }

    private static double amount(SkippedVisit skip) {
        return skip.reason() == SkipReason.NOT_WORTH_IT ? skip.amount() / MICRO_EURO : skip.amount();
    }

    private String unit(SkippedVisit skip) {
        return skip.dimension() == CollectionProblem.NO_INDEX ? "" : problem.dimensions().get(skip.dimension());
    }

    /// The vehicle that came closest; nobody came close to what does not pay.
    private String nearest(SkippedVisit skip) {
        boolean told = skip.nearestShift() != CollectionProblem.NO_INDEX && reason(skip) != Reason.NOT_WORTH_IT;
        return told ? problem.vehicleOf(problem.shifts().get(skip.nearestShift())).id() : "";
    }

    private Optional<Skipped> neverOffered(int index) {
        return switch (outcome.containers().get(index).why()) {
            case NOT_YET -> Optional.of(new Skipped(index, Reason.NOT_YET, 0, "", ""));
            case EXCLUDED -> Optional.of(new Skipped(index, Reason.EXCLUDED, 0, "", ""));
            case CLOSED -> Optional.of(new Skipped(index, Reason.CLOSED, 0, "", ""));
            case NO_VEHICLE -> Optional.of(new Skipped(index, Reason.NO_VEHICLE, 0, "", ""));
            case COST, REQUIRED -> Optional.empty();
        };
    }
}
