package org.abfuhr.data.exchange.vroom;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.abfuhr.data.exchange.json.JsonDocument;
import org.abfuhr.data.exchange.json.JsonOut;
import org.abfuhr.model.check.CheckReport;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.plan.PlanMetrics;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.plan.Stop;
import org.abfuhr.model.plan.StopState;
import org.abfuhr.model.problem.CollectionProblem;

/// A problem in the JSON of VROOM, read.
public final class Vroom {

    private static final Set<String> OWN_FIELDS = Set.of("jobs", "shipments", "matrices", "matrix");
    private static final StopState UNTIMED = new StopState(0, 0, 0, 0, List.of(), 0, 0);

    private final VroomInput input;
    private final CollectionProblem problem;

    private Vroom(VroomInput input) {
        this.input = input;
        problem = new ProblemBuilder(input).build();
    }

    /// Reads a file.
    ///
    /// @throws org.abfuhr.model.fault.FaultException INPUT with every fault found (E60x, E617, E618, then E1xx and E2xx)
    public static Vroom read(Path file) {
        var name = String.valueOf(file.getFileName());
        return new Vroom(VroomReader.read(name.endsWith(".json") ? name.substring(0, name.length() - 5) : name,
                JsonDocument.read(file)));
    }

    /// Whether a file has fields of VROOM's and none of `format`, which problems of ours have; unreadable files are none.
    public static boolean looksLike(Path file) {
        try (var in = Files.newInputStream(file); JsonParser parser = new JsonFactory().createParser(in)) {
            if (parser.nextToken() != JsonToken.START_OBJECT)
                return false;
            boolean vehicles = false;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var name = parser.currentName();
                if (name.equals("format") || OWN_FIELDS.contains(name))
                    return !name.equals("format");
                vehicles |= name.equals("vehicles"); // ours have them, too
                parser.nextToken();
                parser.skipChildren();
            }
            return vehicles;
        } catch (IOException _) {
            return false;
        }
    }

    public CollectionProblem problem() {
        return problem;
    }

    /// The routes that vehicles' `steps` name, to begin with.
    public Optional<CollectionPlan> start() {
        var jobs = input.jobs().stream().map(VroomInput.Job::id).toList();
        List<Route> routes = new ArrayList<>();
        for (int shift = 0; shift < input.cars().size(); shift++)
            routes.add(new Route(shift, input.cars().get(shift).steps().stream()
                    .map(job -> (Stop) new Stop.Collection(jobs.indexOf(job), UNTIMED)).toList()));
        var begun = routes.stream().filter(route -> !route.stops().isEmpty()).toList();
        return begun.isEmpty()
                ? Optional.empty()
                : Optional.of(new CollectionPlan(problem.name(), begun, List.of(), PlanMetrics.NONE, List.of()));
    }

    /// Writes a plan as VROOM writes its solutions, as a whole or not at all.
    ///
    /// @param report of the plan
    /// @throws org.abfuhr.model.fault.FaultException MACHINE (E609) when it cannot be written
    public void write(CollectionPlan plan, CheckReport report, Path file) {
        JsonOut.write(file, new SolutionWriter(input, problem, plan, report)::write);
    }
}
