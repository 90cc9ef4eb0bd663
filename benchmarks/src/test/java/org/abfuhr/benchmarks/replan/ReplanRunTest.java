package org.abfuhr.benchmarks.replan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.abfuhr.benchmarks.runs.Code;
import org.abfuhr.benchmarks.runs.Machine;
import org.abfuhr.benchmarks.runs.Occasion;
import org.abfuhr.benchmarks.runs.ResultFile;
import org.abfuhr.benchmarks.sample.SampleCity;
import org.abfuhr.solver.PlannerSettings;
import org.junit.jupiter.api.Test;

/// A short run on the sample city's day; how quick depends on the machine and is no matter here.
final class ReplanRunTest {

    private static final Occasion NOW = new Occasion("", "", Machine.here(), Code.here());

    @Test
    void aLostVehicleIsMendedAndTheMendedPlanNoDearerThanTheRepairedOne() {
        var order = new ReplanOrder(PlannerSettings.ofIterations(200, 1), PlannerSettings.ofIterations(100, 1), 1, 1);
        List<String> told = new ArrayList<>();
        var result = new ReplanRun(SampleCity.smallProblem(), order, told::add).run(NOW);
        assertThat(result.losses()).hasSize(1);
        var loss = result.losses().getFirst();
        assertThat(loss.feasible()).isTrue();
        assertThat(loss.visits()).isBetween(1, loss.served() - 1);
        assertThat(loss.replanned()).isPositive().isLessThanOrEqualTo(loss.repaired());
        assertThat(told).hasSize(1);
        assertThat(ReplanPage.of(result)).contains("| " + loss.vehicle() + " | 1 |", "| passed |", "200 iterations");
        assertThat(ResultFile.JSON.valueToTree(result).at("/losses/0/replanned").asLong()).isEqualTo(loss.replanned());
    }

    /// 102 euro instead of 100, then 101: 2 and 1 percent dearer, 1.5 on the mean.
    @Test
    void theGoalIsOneOfTheMeanOverLosses() {
        assertThat(result(loss(102, 100, true), loss(101, 100, true)).met()).isTrue();
        assertThat(result(loss(102, 100, true), loss(101, 100, true)).meanPercentDearer()).isEqualTo(1.5);
        assertThat(result(loss(103, 50, true), loss(102, 50, true)).met()).isFalse();
        assertThat(result(loss(100, 101, true)).met()).isFalse();
        assertThat(result(loss(100, 50, false)).met()).isFalse();
        assertThat(result().met()).isFalse();
    }

    private static ReplanResult result(Loss... losses) {
        var effort = PlannerSettings.ofIterations(1, 1);
        return new ReplanResult(NOW, "", 1, new ReplanOrder(effort, effort, 1, 1), List.of(losses));
    }

    private static Loss loss(long replanned, double repairMillis, boolean feasible) {
        return new Loss("v", 1, 1, 2, repairMillis, 2, 200, replanned, 100, feasible);
    }
}
