package org.abfuhr.dispatch.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.abfuhr.data.readings.synthetic.DepositLaw;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;

/// Results of a simulation in a folder, a file for each policy and seed, so that a run that was ended goes on where it stood. The file `run.json` says
/// what was asked for, and of what city; a folder is not gone on with after a change of that.
final class RunFiles {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<TreeMap<String, Object>> ANSWERS = new TypeReference<>() {
    };

    private final Path folder;

    private RunFiles(Path folder) {
        this.folder = folder;
    }

    /// Opens a folder, which is made if there is none.
    ///
    /// @throws FaultException E831 when its results are of another simulation
    static RunFiles open(SimulationRequest request) {
        var files = new RunFiles(request.folder());
        var file = request.folder().resolve("run.json");
        try {
            Files.createDirectories(request.folder());
            var asked = asked(request);
            if (Files.exists(file))
                requireSame(JSON.readValue(file.toFile(), ANSWERS), asked, request.folder());
            else
                files.write(file, asked);
        } catch (IOException e) {
            throw failure(e, file);
        }
        return files;
    }

    private static void requireSame(Map<String, Object> there, Map<String, Object> asked, Path folder) {
        var keys = new TreeSet<>(there.keySet());
        keys.addAll(asked.keySet());
        var others = keys.stream().filter(key -> !Objects.equals(there.get(key), asked.get(key)))
                .map(key -> key + " is " + there.get(key) + " there and " + asked.get(key) + " here").toList();
        if (!others.isEmpty())
            throw new FaultException(FaultKind.INPUT, new Fault("E831", "The results there are of another simulation: "
                    + String.join(", ", others) + ".", "--resume " + folder, "Give another folder, or ask for the same."));
    }

    private static Map<String, Object> asked(SimulationRequest request) throws IOException {
        Map<String, Object> asked = new TreeMap<>();
        var settings = request.settings();
        asked.put("city", request.pack().name());
        asked.put("cityDigest", PackDigest.of(request.pack()));
        asked.put("containers", request.pack().containers().size());
        asked.put("whatIf", request.whatIf());
        asked.put("first", request.first().toString());
        asked.put("usableShare", request.pack().fleet().usableShare());
        asked.put("days", request.days());
        asked.put("warmUpDays", settings.warmUpDays());
        asked.put("historyDays", settings.historyDays());
        asked.put("horizonDays", settings.horizonDays());
        asked.put("threshold", settings.threshold());
        asked.put("fear", settings.fear());
        asked.put("learnCosts", settings.learnCosts());
        if (settings.deposits() != DepositLaw.GAMMA) // those of before there was a choice
            asked.put("deposits", settings.deposits().id());
        asked.put("iterations", (int) settings.iterations());
        return asked;
    }

    Optional<RunResult> find(Policy policy, long seed) {
        return find(file(policy, seed), RunResult.class);
    }

    Optional<Margin> findMargin(Policy policy) {
        return find(marginFile(policy), Margin.class);
    }

    private static <T> Optional<T> find(Path file, Class<T> type) {
        try {
            return Files.exists(file) ? Optional.of(JSON.readValue(file.toFile(), type)) : Optional.empty();
        } catch (IOException e) {
            throw failure(e, file);
        }
    }

    void write(RunResult result) {
        keep(file(Policy.find(result.policy()).orElseThrow(), result.seed()), result);
    }

    void write(Policy policy, Margin margin) {
        keep(marginFile(policy), margin);
    }

    private void keep(Path file, Object content) {
        try {
            write(file, content);
        } catch (IOException e) {
            throw failure(e, file);
        }
    }

    private static RuntimeException failure(IOException e, Path file) {
        return e instanceof JsonProcessingException
                ? new FaultException(FaultKind.INPUT, new Fault("E832", "No result of a simulation can be read from it.",
                        file.toString(), "Delete it; what it holds is then made again."))
                : new UncheckedIOException(e);
    }

    /// At once or not at all.
    private void write(Path file, Object content) throws IOException {
        var draft = Files.createTempFile(folder, file.getFileName().toString(), ".draft");
        Files.writeString(draft, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(content));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path marginFile(Policy policy) {
        return folder.resolve("margin-" + policy.id() + ".json");
    }

    private Path file(Policy policy, long seed) {
        return folder.resolve(policy.id() + "-" + seed + ".json");
    }
}
