package org.abfuhr.data.exchange.vroom;

import java.util.List;
import org.abfuhr.data.exchange.vroom.VroomInput.Job;

/// What a job left out costs. VROOM serves the largest sum of priorities, then the most jobs, then at the least cost: where all have
/// one priority, they are simply required; else each has a price that no saving makes up for.
///
/// @param required whether all are alike
/// @param base price of a job of priority 0
/// @param perPriority price of each point more
record NotServed(boolean required, long base, long perPriority) {

    private static final double MOST = Long.MAX_VALUE / 16.0; // of all prices together

    static NotServed of(VroomInput input, List<LegPrice> legs, long part) {
        if (input.jobs().stream().mapToInt(Job::priority).distinct().count() <= 1)
            return new NotServed(true, 0, 0);
        double plan = dearestPlan(input, legs, part) + 1;
        double point = plan * (input.jobs().size() + 1);
        double points = input.jobs().stream().mapToInt(Job::priority).sum();
        double shrink = Math.max(1, (plan * input.jobs().size() + point * points) / MOST);
        return new NotServed(false, (long) Math.ceil(plan / shrink), (long) Math.ceil(point / shrink));
    }

    /// More than any plan costs.
    private static double dearestPlan(VroomInput input, List<LegPrice> legs, long part) {
        double starts = 0;
        double jobs = 0;
        for (int c = 0; c < legs.size(); c++) {
            var leg = legs.get(c);
            var car = input.cars().get(c);
            double perUnit = (double) leg.perUnit() / part / leg.divisor();
            starts += (double) car.prices().fixed() * LegPrice.PARTS / part + perUnit * leg.startUnits(input, car);
            jobs = Math.max(jobs, perUnit * leg.jobUnits(input, car));
        }
        return starts + jobs;
    }

    long cost(Job job) {
        return base + perPriority * job.priority();
    }
}
