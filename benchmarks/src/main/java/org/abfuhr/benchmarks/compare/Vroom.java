package org.abfuhr.benchmarks.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.abfuhr.dispatch.instance.ProblemFormat;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.model.problem.Visit;

/// VROOM: `vroom -i INPUT -o OUTPUT -t 1 -x 5 -l SECONDS`, with the scaled matrix as durations. It has no seed.
record Vroom(Path program) implements Tool {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String name() {
        return "vroom";
    }

    @Override
    public boolean solves(Kind kind) {
        return true;
    }

    @Override
    public List<String> command(Job job) throws IOException {
        var input = job.folder().resolve("input.json");
        JSON.writeValue(input.toFile(), input(ProblemFormat.VRPLIB.read(job.instance().file()).problem()));
        return List.of(program.toString(), "-i", input.toString(), "-o", answer(job).toString(), "-t", "1", "-x", "5", "-l",
                Long.toString(job.wholeSeconds()));
    }

    private static Path answer(Job job) {
        return job.folder().resolve("answer.json");
    }

    @Override
    public Path solution(Job job) throws IOException {
        return Files.writeString(job.folder().resolve("vroom.sol"), routes(JSON.readTree(answer(job).toFile())));
    }

    /// The problem in VROOM's words. Job n is node n.
    static Map<String, Object> input(CollectionProblem problem) {
        var shift = problem.shifts().getFirst();
        var capacity = problem.vehicles().getFirst().compartments().getFirst().capacity();
        var vehicles = IntStream.range(0, problem.shifts().size())
                .mapToObj(v -> Map.of("id", v + 1, "start_index", 0, "end_index", 0, "capacity", capacity, "time_window",
                        List.of(shift.earliestStart(), shift.latestEnd())))
                .toList();
        var jobs = IntStream.range(0, problem.visits().size()).mapToObj(v -> job(v + 1, problem.visits().get(v))).toList();
        return Map.of("vehicles", vehicles, "jobs", jobs, "matrices", Map.of("car", Map.of("durations", durations(problem))));
    }

    private static Map<String, Object> job(int node, Visit visit) {
        Map<String, Object> job = new LinkedHashMap<>();
        job.put("id", node);
        job.put("location_index", node);
        job.put("service", visit.serviceSeconds());
        job.put("pickup", visit.demand().getFirst());
        if (!visit.windows().isEmpty())
            job.put("time_windows", visit.windows().stream().map(w -> List.of(w.earliest(), w.latest())).toList());
        return job;
    }

    private static int[][] durations(CollectionProblem problem) {
        var matrix = problem.profiles().getFirst().matrix();
        int[][] rows = new int[matrix.size()][matrix.size()];
        for (int from = 0; from < rows.length; from++)
            for (int to = 0; to < rows.length; to++)
                rows[from][to] = matrix.seconds(from, to);
        return rows;
    }

    /// The routes of an answer, as VRPLIB collections write them.
    static String routes(JsonNode answer) {
        List<String> lines = new ArrayList<>();
        for (var route : answer.path("routes")) {
            var line = new StringBuilder("Route #" + (lines.size() + 1) + ":");
            for (var step : route.path("steps"))
                if (step.path("type").asText().equals("job"))
                    line.append(' ').append(step.path("id").asInt());
            lines.add(line.toString());
        }
        return String.join("\n", lines) + "\n";
    }
}
