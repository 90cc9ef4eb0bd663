package org.abfuhr.data.exchange.vrplib;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.problem.CollectionProblem;

/// An instance of a VRPLIB collection, read, with a solution such as the one that lies beside it.
///
/// @param problem counts money in scaled units of the file: divide by its scale
/// @param knownPlan the solution, driven as it stands
/// @param notices why there is no known plan although there is such a file
public record Vrplib(CollectionProblem problem, Optional<CollectionPlan> knownPlan, List<Fault> notices) {

    /// Reads `name.vrp` and, if it is there, `name.sol`. A bad solution is a notice.
    ///
    /// @throws FaultException INPUT with every fault of the instance (E600, E61x)
    public static Vrplib read(Path file) {
        return read(file, besides(file));
    }

    /// Reads an instance and, if it is there, a solution. A bad solution is a notice.
    ///
    /// @throws FaultException INPUT with every fault of the instance (E600, E61x)
    public static Vrplib read(Path file, Path solution) {
        var instance = VrplibReader.read(new VrplibText(file.toString(), InstanceFile.lines(file)));
        try {
            return withRoutes(instance,
                    Files.exists(solution)
                            ? SolutionFile.routes(InstanceFile.lines(solution), solution.toString(), instance.depots())
                            : List.of(),
                    solution);
        } catch (FaultException unfit) {
            return new Vrplib(withRoutes(instance, List.of(), solution).problem, Optional.empty(), unfit.faults());
        }
    }

    private static Vrplib withRoutes(VrplibInstance instance, List<List<Integer>> routes, Path solution) {
        var matrix = instance.matrix();
        var fleet = new Fleet(instance, matrix, routes);
        var nodes = fleet.assign(routes, solution.toString());
        var problem = new ProblemBuilder(instance, fleet.vehicles(), matrix).build();
        return new Vrplib(problem, routes.isEmpty() ? Optional.empty() : Optional.of(KnownPlan.of(problem, nodes)), List.of());
    }

    /// Where the solution of an instance lies.
    public static Path besides(Path file) {
        var name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return file.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + ".sol");
    }
}
