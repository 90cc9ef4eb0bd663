package org.abfuhr.solver.score;

import ai.timefold.solver.core.api.domain.solution.ConstraintWeightOverrides;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import java.util.Map;
import java.util.TreeMap;

/// Weights of the rules in Timefold's words.
public final class Weights {

    private Weights() {}

    /// The weights of a problem.
    public static ConstraintWeightOverrides<HardMediumSoftScore> overrides(Constraints constraints) {
        Map<String, HardMediumSoftScore> scores = new TreeMap<>();
        for (var spec : ConstraintSpec.ALL)
            scores.put(spec.id(), score(spec, constraints.weight(spec.id())));
        return ConstraintWeightOverrides.of(scores);
    }

    static HardMediumSoftScore score(ConstraintSpec spec, long weight) {
        return switch (spec.level()) {
            case HARD -> HardMediumSoftScore.ofHard(weight);
            case MEDIUM -> HardMediumSoftScore.ofMedium(weight);
            case SOFT -> HardMediumSoftScore.ofSoft(weight);
        };
    }
}
