package org.abfuhr.benchmarks.search;

import ai.timefold.solver.core.config.solver.EnvironmentMode;
import org.abfuhr.benchmarks.sample.SampleCity;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.solver.bridge.IslandSolver;
import org.abfuhr.solver.score.Constraints;
import org.abfuhr.solver.search.RouteSearch;
import org.abfuhr.solver.search.SearchBudget;
import org.abfuhr.solver.timeline.EvaluationProblem;

/// A search that has a plan and goes on from it, always half through its schedule.
final class WarmSearch {

    private static final int FIRST = 5_000; // iterations before anything is measured

    final CollectionProblem source;
    final EvaluationProblem problem;
    final IslandSolver prices;
    final RouteSearch search;

    WarmSearch(SearchProblem of) {
        source = of.build();
        problem = new EvaluationProblem(source);
        prices = new IslandSolver(problem, new Constraints(source), EnvironmentMode.NO_ASSERT);
        search = new RouteSearch(problem, prices.judge(), prices.unserved(), SampleCity.SEED);
        search.construct(new Until(0));
        iterate(FIRST);
    }

    void iterate(int iterations) {
        search.improve(new Until(search.iterations() + iterations));
    }

    private record Until(long end) implements SearchBudget {

        @Override
        public boolean stopped() {
            return false;
        }

        @Override
        public boolean over(long iteration) {
            return iteration >= end;
        }

        @Override
        public double progress(long iteration) {
            return 0.5;
        }
    }
}
