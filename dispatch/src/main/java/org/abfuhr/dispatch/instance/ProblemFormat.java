package org.abfuhr.dispatch.instance;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.abfuhr.data.exchange.ProblemJson;
import org.abfuhr.data.exchange.vroom.Vroom;
import org.abfuhr.data.exchange.vrplib.InstanceFile;
import org.abfuhr.data.exchange.vrplib.Vrplib;
import org.abfuhr.data.exchange.wcvrptw.Wcvrptw;
import org.abfuhr.model.check.CheckReport;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.plan.Finding.Level;
import org.abfuhr.model.problem.CollectionProblem;

/// Formats of problem files: how each is read, and in what its costs are told.
public enum ProblemFormat {
    /// Our own, in euro.
    ABFUHR {
        @Override
        public Problem read(Path file) {
            return Problem.of(ProblemJson.read(file), this);
        }

        @Override
        double cost(CollectionProblem problem, CheckReport report) {
            return report.cost(Level.SOFT) / 1e6;
        }

        @Override
        Map<String, Double> lengths(CheckReport report) {
            return Map.of("km", report.metrics().metres() / 1000.0);
        }
    },
    /// VRPLIB collections, in the instance's unit.
    VRPLIB {
        @Override
        public Problem read(Path file) {
            return vrplib(file, Vrplib.besides(file));
        }

        @Override
        double cost(CollectionProblem problem, CheckReport report) {
            return (double) report.cost(Level.SOFT) / problem.scale();
        }
    },
    /// Waste-collection days: cost is feet driven.
    WCVRPTW {
        @Override
        public Problem read(Path file) {
            return Problem.of(Wcvrptw.read(file), this);
        }

        @Override
        double cost(CollectionProblem problem, CheckReport report) {
            return (double) report.metrics().metres() / problem.scale();
        }

        @Override
        Map<String, Double> lengths(CheckReport report) {
            return Map.of("miles", Math.round(report.metrics().metres() / Wcvrptw.LENGTH_PER_MILE * 1000) / 1000.0);
        }
    },
    /// Problems for VROOM, in their own unit of cost; jobs left out are an answer, and cost nothing.
    VROOM {
        @Override
        public Problem read(Path file) {
            var read = Vroom.read(file);
            return new Problem(read.problem(), this, Optional.empty(), List.of(), Optional.of(read));
        }

        @Override
        double cost(CollectionProblem problem, CheckReport report) {
            return (double) report.metrics().costMicroEuro() / problem.scale();
        }

        @Override
        boolean sound(CheckReport report) {
            return report.violations().isEmpty();
        }
    };

    private static final Pattern NUMBER_FIRST = Pattern.compile("\\d+(\\.\\d*)?(\\s.*)?");
    private static final Pattern VRPLIB_HEADER = Pattern.compile("[A-Za-z_]+\\s*:.*"); // NAME : X-n101-k25

    /// A problem as read.
    ///
    /// @param knownPlan a solution that came with it
    /// @param notices what is wrong with such a solution
    /// @param vroom the file, if it is VROOM's
    public record Problem(CollectionProblem problem, ProblemFormat format, Optional<CollectionPlan> knownPlan,
            List<Fault> notices, Optional<Vroom> vroom) {

        /// A problem alone.
        public static Problem of(CollectionProblem problem, ProblemFormat format) {
            return new Problem(problem, format, Optional.empty(), List.of(), Optional.empty());
        }

        /// The plan that the file wants the search to begin with.
        public Optional<CollectionPlan> start() {
            return vroom.flatMap(Vroom::start);
        }
    }

    /// A VRPLIB instance with another solution than the one beside it.
    public static Problem vrplib(Path file, Path solution) {
        var read = Vrplib.read(file, solution);
        return new Problem(read.problem(), VRPLIB, read.knownPlan(), read.notices(), Optional.empty());
    }

    /// Reads a file.
    ///
    /// @throws org.abfuhr.model.fault.FaultException INPUT with every fault found
    public abstract Problem read(Path file);

    /// The plan's cost in the unit of the file.
    abstract double cost(CollectionProblem problem, CheckReport report);

    /// Whether a plan may be taken as it is.
    boolean sound(CheckReport report) {
        return report.sound();
    }

    /// Lengths of a plan under the names of the answer.
    Map<String, Double> lengths(CheckReport report) {
        return Map.of();
    }

    /// What people and scripts call it.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// By the first line that says something.
    ///
    /// @throws FaultException INPUT (E600 unreadable, E602 of no format)
    public static ProblemFormat guess(Path file) {
        return find(file).orElseThrow(() -> new FaultException(FaultKind.INPUT,
                new Fault("E602", "is of none of the formats that are read.", file.toString(), "Give a file of one of: "
                        + Arrays.stream(values()).map(ProblemFormat::id).collect(Collectors.joining(", "))
                        + "; if it is one, name it with --format.")));
    }

    /// The same, where a file may be of no format.
    ///
    /// @throws FaultException INPUT (E600) when it cannot be read
    public static Optional<ProblemFormat> find(Path file) {
        if (file.toString().endsWith(".json"))
            return Optional.of(json(file));
        var first = InstanceFile.lines(file).stream().map(String::strip).filter(line -> !line.isEmpty()).findFirst().orElse("");
        if (VRPLIB_HEADER.matcher(first).matches())
            return Optional.of(VRPLIB);
        if (NUMBER_FIRST.matcher(first).matches())
            return Optional.of(WCVRPTW);
        return first.startsWith("{") ? Optional.of(json(file)) : Optional.empty();
    }

    private static ProblemFormat json(Path file) {
        return Vroom.looksLike(file) ? VROOM : ABFUHR;
    }
}
