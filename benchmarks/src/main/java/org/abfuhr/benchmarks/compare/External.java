package org.abfuhr.benchmarks.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Programs that are called when their path is given.
final class External {

    /// All that can be given.
    static final List<String> IDS = List.of("hgs", "pyvrp", "vroom");

    private External() {}

    static Tool of(String id, Path program) {
        return switch (id) {
            case "hgs" -> new Hgs(program);
            case "pyvrp" -> new PyVrp(program);
            default -> new Vroom(program);
        };
    }

    /// HGS-CVRP: `hgs INSTANCE SOLUTION -t SECONDS -seed S`. Capacity only.
    record Hgs(Path program) implements Tool {

        @Override
        public String name() {
            return "hgs";
        }

        @Override
        public boolean solves(Kind kind) {
            return kind == Kind.CVRP;
        }

        @Override
        public List<String> command(Job job) {
            return List.of(program.toString(), job.instance().file().toString(), solution(job).toString(), "-t",
                    Long.toString(job.wholeSeconds()), "-seed", Long.toString(job.seed()));
        }

        @Override
        public Path solution(Job job) {
            return job.folder().resolve("hgs.sol");
        }
    }

    /// PyVRP: `pyvrp INSTANCE --seed S --max_runtime SECONDS --round_func F --sol_dir DIR`.
    record PyVrp(Path program) implements Tool {

        @Override
        public String name() {
            return "pyvrp";
        }

        @Override
        public boolean solves(Kind kind) {
            return true;
        }

        @Override
        public List<String> command(Job job) {
            return List.of(program.toString(), job.instance().file().toString(), "--seed", Long.toString(job.seed()),
                    "--max_runtime", String.format(Locale.ROOT, "%.3f", job.budget().toMillis() / 1e3), "--round_func",
                    job.kind() == Kind.CVRP ? "round" : "dimacs", "--sol_dir", job.folder().toString());
        }

        @Override
        public Path solution(Job job) {
            return job.folder().resolve(job.instance().name() + ".sol");
        }
    }
}
