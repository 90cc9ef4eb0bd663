package org.abfuhr.solver.bridge;

import static java.util.Objects.requireNonNull;

import ai.timefold.solver.core.preview.api.neighborhood.Neighborhood;
import ai.timefold.solver.core.preview.api.neighborhood.NeighborhoodBuilder;
import ai.timefold.solver.core.preview.api.neighborhood.NeighborhoodProvider;
import ai.timefold.solver.core.preview.api.neighborhood.stream.enumerating.collector.NeighborhoodsCollectors;
import ai.timefold.solver.core.preview.api.neighborhood.stream.MoveStreamFactory;
import ai.timefold.solver.core.preview.api.neighborhood.stream.enumerating.UniEnumeratingStream;
import java.util.List;
import org.abfuhr.solver.domain.RouteChanges;
import org.abfuhr.solver.domain.RoutePlan;
import org.abfuhr.solver.domain.VehicleShift;
import org.abfuhr.solver.domain.VisitTask;

/// Moves of Timefold's own local search: whatever the plan's [RouteChanges] propose. A step may try as many as there are visits before it must take one that
/// is not acceptable, since Timefold draws each element of a stream once per step.
public final class RuinRecreateMoves implements NeighborhoodProvider<RoutePlan> {

    private record Source(RouteChanges changes, List<VehicleShift> shifts) {}

    @Override
    public Neighborhood defineNeighborhood(NeighborhoodBuilder<RoutePlan> builder) {
        var variable = builder.getSolutionMetaModel().genuineEntity(VehicleShift.class).listVariable(VehicleShift.VISITS,
                VisitTask.class);
        return builder.add(factory -> factory.pick(source(factory)).pick(factory.forEach(VisitTask.class, false))
                .asMove((view, source, draw) -> {
                    var known = requireNonNull(source);
                    return new ReplaceRoutes(variable, known.changes.next(known.shifts));
                })).build();
    }

    private static UniEnumeratingStream<RoutePlan, Source> source(MoveStreamFactory<RoutePlan> factory) {
        return factory.forEach(RouteChanges.class, false)
                .join(factory.forEach(VehicleShift.class, false).groupBy(NeighborhoodsCollectors.toList()))
                .map((view, changes, shifts) -> new Source(requireNonNull(changes), requireNonNull(shifts)));
    }
}
