package org.abfuhr.solver.score;

/// Cost of a plan at each level; less is better, an upper level before a lower one.
///
/// @param hard weighted violations of law and physics
/// @param medium weighted required visits not served
/// @param soft micro-euro
public record PlanScore(long hard, long medium, long soft) implements Comparable<PlanScore> {

    public static final PlanScore ZERO = new PlanScore(0, 0, 0);

    public boolean feasible() {
        return hard == 0;
    }

    public PlanScore plus(PlanScore other) {
        return new PlanScore(hard + other.hard, medium + other.medium, soft + other.soft);
    }

    public PlanScore minus(PlanScore other) {
        return new PlanScore(hard - other.hard, medium - other.medium, soft - other.soft);
    }

    @Override
    public int compareTo(PlanScore other) {
        int byHard = Long.compare(hard, other.hard);
        int byMedium = Long.compare(medium, other.medium);
        return byHard != 0 ? byHard : byMedium != 0 ? byMedium : Long.compare(soft, other.soft);
    }
}
