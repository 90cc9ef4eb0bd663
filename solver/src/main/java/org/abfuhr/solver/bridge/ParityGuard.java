package org.abfuhr.solver.bridge;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import java.util.ArrayList;
import java.util.List;
import org.abfuhr.solver.score.PlanScore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Watches that the search and the constraint streams agree on every plan handed back. Under tests a difference throws; otherwise
/// the streams' score counts and the difference is logged and reported.
final class ParityGuard {

    private static final Logger LOG = LoggerFactory.getLogger(ParityGuard.class);

    /// System property that makes a difference throw.
    static final String STRICT = "abfuhr.parity";

    private final boolean strict = "strict".equals(System.getProperty(STRICT));
    private final List<String> differences = new ArrayList<>();

    void check(PlanScore search, HardMediumSoftScore streams) {
        var counted = new PlanScore(-streams.hardScore(), -streams.mediumScore(), -streams.softScore());
        if (counted.equals(search))
            return;
        var difference = "The search counts " + search + ", the constraint streams count " + counted + ".";
        if (strict)
            throw new IllegalStateException(difference);
        LOG.error("{}", difference);
        differences.add(difference);
    }

    List<String> differences() {
        return List.copyOf(differences);
    }
}
