package org.abfuhr.model.check;

import org.abfuhr.model.fleet.ShiftBreak;
import org.abfuhr.model.fleet.ShiftBreak.AccumulatedBreak;
import org.abfuhr.model.fleet.ShiftBreak.WindowBreak;
import org.abfuhr.model.plan.Stop;

/// Breaks of both kinds: taken once in their window when due, and before driving gets too long.
final class BreakCheck {

    private final RouteUnderCheck route;

    BreakCheck(RouteUnderCheck route) {
        this.route = route;
    }

    void check() {
        for (int b = 0; b < route.shift.breaks().size(); b++)
            switch (route.shift.breaks().get(b)) {
                case WindowBreak due -> checkWindow(b, due);
                case AccumulatedBreak accumulated -> checkDriving(b, accumulated);
            }
    }

    private void checkWindow(int index, WindowBreak window) {
        long headOutside = outside(index, window, 0, route.fixedCount);
        long headTaken = Math.max(headOutside, route.start.breaksTaken().get(index));
        long restOutside = outside(index, window, route.planned, route.last());
        long restTaken = taken(index, route.planned, route.last());
        boolean due = route.start.departedSeconds() <= window.latest() && route.returnSeconds() > window.latest();
        boolean missedByHead = route.hasFixedStops() && headTaken == 0 && route.start.readySeconds() > window.latest();
        long unavoidable = due ? wrong(headTaken, headOutside, missedByHead) : headTaken;
        long amount = due ? wrong(headTaken + restTaken, headOutside + restOutside, true) : headTaken + restTaken;
        route.violateRoute(Rule.BREAK, amount, unavoidable, "takes break " + index + " " + (headTaken + restTaken)
                + " times, " + (headOutside + restOutside) + " of them outside its window" + (due ? "" : ", but it is not due"));
    }

    /// Breaks outside the window, more than one inside, or none at all.
    private static long wrong(long taken, long outside, boolean noneIsWrong) {
        if (taken == 0)
            return noneIsWrong ? 1 : 0;
        return outside + Math.max(0, taken - outside - 1);
    }

    private long taken(int index, int from, int to) {
        return route.stops.subList(from, to).stream().filter(s -> s instanceof Stop.Break b && b.shiftBreak() == index).count();
    }

    private long outside(int index, WindowBreak window, int from, int to) {
        return route.stops.subList(from, to).stream().filter(s -> s instanceof Stop.Break b && b.shiftBreak() == index)
                .filter(s -> s.at().beginSeconds() < window.earliest() || s.at().beginSeconds() > window.latest()).count();
    }

    private void checkDriving(int index, AccumulatedBreak rule) {
        long driving = route.start.drivingSinceBreak().get(index);
        long contained = Math.max(0, driving - rule.afterSeconds());
        long above = 0;
        for (int p = route.planned; p <= route.last(); p++) {
            if (route.stops.get(p) instanceof Stop.Break b && isLongEnough(route.shift.breaks().get(b.shiftBreak()), rule)) {
                above += Math.max(0, driving - rule.afterSeconds());
                driving = 0;
            }
            driving += route.legSeconds(p);
        }
        above += Math.max(0, driving - rule.afterSeconds());
        route.violateRoute(Rule.DRIVING_TIME, above, contained, "drives " + above + " s longer than " + rule.afterSeconds()
                + " s without a break of " + rule.seconds() + " s");
    }

    private static boolean isLongEnough(ShiftBreak taken, AccumulatedBreak rule) {
        return taken.seconds() >= rule.seconds();
    }
}
