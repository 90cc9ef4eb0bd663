package org.abfuhr.solver.search;

import java.util.SplittableRandom;
import org.abfuhr.solver.search.near.Fitting;
import org.abfuhr.solver.search.plan.SearchPlan;
import org.abfuhr.solver.search.plan.Undo;
import org.abfuhr.solver.search.route.InsertionPrice;
import org.abfuhr.solver.search.route.RouteTails;
import org.abfuhr.solver.search.route.SearchRoute;
import org.abfuhr.solver.timeline.ShiftModel;

/// Has two routes exchange all they do behind a pair of visits that fit each other (2-opt*, Potvin and Rousseau 1995, doi:10.1057/jors.1995.204): long
/// parts of routes change vehicles, which ruin and recreate, with its few visits at once, does not find. [Undo] knows what has changed.
final class TailSwap {

    private final SearchPlan plan;
    private final Undo undo;
    private final SplittableRandom random;
    private final RouteTails tails;

    TailSwap(SearchPlan plan, Undo undo, SplittableRandom random) {
        this.plan = plan;
        this.undo = undo;
        this.random = random;
        tails = new RouteTails(plan.problem);
    }

    /// Puts a visit right behind or before another that fits it and stands on another route, if that may pay.
    ///
    /// @param tolerance micro-euro that the new ways may cost more
    /// @return whether the plan is another now; its rules hold
    boolean change(int visit, double tolerance) {
        boolean behind = random.nextBoolean();
        int other = draw(behind ? plan.neighbors.before : plan.neighbors.behind, visit);
        if (other == SearchPlan.UNSERVED || !mayMove(visit) || !mayMove(other) || plan.shiftOf[visit] == plan.shiftOf[other])
            return false;
        return behind ? link(other, visit, tolerance) : link(visit, other, tolerance);
    }

    /// One of the visits that fit, mostly of the first ones.
    private int draw(Fitting fitting, int visit) {
        int first = fitting.begin(visit);
        int entries = (fitting.end(visit) - first) / Fitting.STRIDE;
        return entries == 0
                ? SearchPlan.UNSERVED
                : fitting.other(first + Fitting.STRIDE * random.nextInt(1 + random.nextInt(entries)));
    }

    private boolean mayMove(int visit) {
        int shift = plan.shiftOf[visit];
        return shift != SearchPlan.UNSERVED && !plan.territory.closed(shift) && plan.stepOf(visit) != SearchRoute.NONE;
    }

    /// Has the route of a visit go on from another one, and the other's route go on where the first one did.
    private boolean link(int visit, int next, double tolerance) {
        var route = plan.routes[plan.shiftOf[visit]];
        var other = plan.routes[plan.shiftOf[next]];
        if (!interchangeable(route.shift, other.shift))
            return false;
        int step = plan.stepOf(visit);
        int otherStep = plan.stepOf(next) - 1;
        long price = RouteTails.price(route, step, other, otherStep);
        if (price == InsertionPrice.IMPOSSIBLE)
            return false;
        long otherPrice = RouteTails.price(other, otherStep, route, step);
        if (otherPrice == InsertionPrice.IMPOSSIBLE || price + otherPrice > tolerance)
            return false;
        return tails.fits(route, step, other, otherStep) && tails.fits(other, otherStep, route, step)
                && swap(route, step, other, otherStep);
    }

    /// Whether steps of one shift are steps of the other, too.
    private boolean interchangeable(ShiftModel shift, ShiftModel other) {
        return plan.free.kindOf(shift.index) == plan.free.kindOf(other.index)
                || (shift.plain && other.plain && shift.sharesRoads(other));
    }

    private boolean swap(SearchRoute route, int step, SearchRoute other, int otherStep) {
        int shift = route.shift.index;
        int otherShift = other.shift.index;
        undo.begin();
        undo.save(shift);
        undo.save(otherShift);
        move(route, step, otherShift);
        move(other, otherStep, shift);
        plan.goOn(shift, step, other, otherStep);
        plan.goOn(otherShift, otherStep, route, step);
        boolean legal = !plan.routes[shift].broken() && !plan.routes[otherShift].broken();
        if (!legal)
            undo.rollBack();
        return legal;
    }

    /// Moves the visits of a route behind a step to another shift.
    private void move(SearchRoute route, int step, int to) {
        for (int s = step + 1; s < route.steps(); s++)
            if (route.isVisit(s)) {
                int visit = route.visitAt(s);
                undo.moved(visit, route.shift.index);
                plan.unserve(visit);
                plan.serve(visit, to);
            }
    }
}
