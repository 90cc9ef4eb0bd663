package org.abfuhr.solver.score;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.Joiners;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintStream;
import java.util.function.Function;
import org.abfuhr.solver.domain.VehicleShift;
import org.abfuhr.solver.domain.VisitTask;
import org.abfuhr.solver.timeline.RouteTimeline;

/// The table of rules as constraint streams. All of them expand a shift by the same function object, so that a changed route is
/// evaluated once.
public final class CollectionConstraintProvider implements ConstraintProvider {

    private static final Function<VehicleShift, RouteTimeline> EVALUATE = VehicleShift::evaluate;

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return ConstraintSpec.ALL.stream().map(spec -> constraint(factory, spec)).toArray(Constraint[]::new);
    }

    private static Constraint constraint(ConstraintFactory factory, ConstraintSpec spec) {
        return switch (spec.id()) {
            case ConstraintSpec.REQUIRED ->
                unserved(factory).filter(VisitTask::required).penalize(unit(spec)).asConstraint(spec.id());
            case ConstraintSpec.NOT_SERVED ->
                unserved(factory).penalize(unit(spec), VisitTask::notServedMicroEuro).asConstraint(spec.id());
            case ConstraintSpec.WITHDRAWN ->
                unserved(factory).penalize(unit(spec), VisitTask::withdrawnMicroEuro).asConstraint(spec.id());
            default -> factory.forEach(VehicleShift.class).expand(EVALUATE)
                    .penalize(unit(spec), (shift, timeline) -> spec.amount().applyAsLong(timeline)).asConstraint(spec.id());
        };
    }

    private static UniConstraintStream<VisitTask> unserved(ConstraintFactory factory) {
        var served = factory.forEach(VehicleShift.class).flattenLast(VehicleShift::getVisits);
        return factory.forEachIncludingUnassigned(VisitTask.class).ifNotExists(served, Joiners.equal());
    }

    private static HardMediumSoftScore unit(ConstraintSpec spec) {
        return Weights.score(spec, spec.defaultWeight());
    }
}
