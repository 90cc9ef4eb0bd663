package org.abfuhr.solver.search.insert;

import java.util.SplittableRandom;
import org.abfuhr.solver.search.plan.SearchPlan;
import org.abfuhr.solver.search.route.InsertionPrice;
import org.abfuhr.solver.search.route.SearchRoute;
import org.abfuhr.solver.timeline.RouteTimeline;
import org.jspecify.annotations.Nullable;

/// Puts a visit at its cheapest place: on a route that is used, on an unused shift, or where the evaluator finds room that has no price.
public final class Inserter {

    private static final int TRIES = 2; // routes that the evaluator is asked about for one visit

    private final SearchPlan plan;
    private final Openings openings;
    private final CheapestPlace cheapest;
    private @Nullable RouteTimeline confirmed; // of the route with the visit, where its decisions had to change
    private long credit; // µ€ that opening a trip or shift may lose
    private int confirmations; // calls of the evaluator left for full trips
    private long ceiling; // µ€, places from it on are too dear, IMPOSSIBLE if none is

    public Inserter(SearchPlan plan, Openings openings) {
        this.plan = plan;
        this.openings = openings;
        cheapest = new CheapestPlace(plan);
    }

    /// Prepares for a round of insertions.
    ///
    /// @param withBlinks whether places are passed over at random
    /// @param evaluations calls of the evaluator allowed for trips without room where no price is known
    /// @param advance micro-euro that the first visit may lose, by a trip or shift that others may fill
    public void begin(SplittableRandom random, boolean withBlinks, int evaluations, long advance) {
        cheapest.begin(random, withBlinks);
        confirmations = evaluations;
        credit = advance;
        ceiling = InsertionPrice.IMPOSSIBLE;
    }

    /// Only places below a price count, until told otherwise or until the next round.
    ///
    /// @param price micro-euro, or [InsertionPrice#IMPOSSIBLE] if all count
    public void below(long price) {
        ceiling = price;
    }

    /// Passes a used shift over until the next round.
    public void avoid(int shift) {
        cheapest.avoid(shift);
    }

    /// Finds the cheapest place for the visit, if that beats leaving it out; [#place] puts it there.
    ///
    /// @return the shift to change, or [SearchPlan#UNSERVED]
    public int find(int visit) {
        long limit = limit(visit);
        start(limit);
        cheapest.nearby(visit);
        if (!cheapest.found() && plan.problem.required[visit])
            for (var route : plan.routes)
                cheapest.scan(route, visit);
        if (!cheapest.found() && limit < ceiling && credit > 0) {
            start(Math.min(ceiling, limit + credit));
            cheapest.nearby(visit);
        }
        int opened = openings.find(visit, cheapest.unloads() ? cheapest.bestPrice + 1 : cheapest.bestPrice);
        if (opened != SearchPlan.UNSERVED)
            open(opened, openings.price(plan.free.kindOf(opened), opened, visit));
        boolean wanted = plan.problem.required[visit] || credit > 0;
        if (wanted && confirmations > 0 && (!cheapest.found() || opened != SearchPlan.UNSERVED))
            decideMore(visit, opened);
        return cheapest.bestShift;
    }

    private long limit(int visit) {
        return plan.problem.required[visit] ? ceiling : Math.min(ceiling, plan.unserved.soft(visit));
    }

    private void start(long limit) {
        cheapest.start(limit);
        confirmed = null;
    }

    private void open(int shift, long price) {
        cheapest.take(plan.routes[shift], SearchRoute.NONE, SearchRoute.NONE, price);
    }

    /// Finds the cheapest place on one route that is in use, if that beats leaving the visit out.
    ///
    /// @return the shift to change, or [SearchPlan#UNSERVED]
    public int findOn(SearchRoute route, int visit) {
        start(limit(visit));
        cheapest.scan(route, visit);
        return cheapest.bestShift;
    }

    /// Puts the visit where [#find] found room.
    public void place(int visit) {
        int shift = cheapest.bestShift;
        var route = plan.routes[shift];
        boolean opens = cheapest.bestStep == SearchRoute.NONE;
        if (confirmed != null || opens || cheapest.unloads())
            credit = 0;
        if (confirmed != null)
            plan.decider.take(route, confirmed);
        else if (opens)
            plan.decider.open(route, visit);
        else
            cheapest.insert(visit);
        plan.serve(visit, shift);
        plan.changed(shift);
    }

    /// Looks for a route that has no room for the visit as it is, but where the evaluator finds some, at less than the opened shift costs.
    private void decideMore(int visit, int opened) {
        long limit = cheapest.bestPrice;
        int skip = SearchPlan.UNSERVED;
        boolean found = false;
        for (int tries = 0; tries < TRIES && confirmations > 0 && !found; tries++) {
            start(limit);
            for (var route : plan.routes)
                if (route.shift.index != skip && route.mayDecideMore())
                    cheapest.scanLawless(route, visit);
            if (!cheapest.found())
                break;
            confirmations--;
            found = confirm(visit, limit);
            skip = cheapest.bestShift;
        }
        if (!found) {
            start(limit);
            if (opened != SearchPlan.UNSERVED)
                open(opened, limit);
        }
    }

    private boolean confirm(int visit, long limit) {
        var route = plan.routes[cheapest.bestShift];
        var timeline = plan.decider.evaluate(route, route.visits(cheapest.bestStep, visit));
        if (timeline == null || plan.decider.hard(timeline) > route.hard())
            return false;
        if (limit != InsertionPrice.IMPOSSIBLE && plan.decider.soft(timeline) - route.cost() >= limit)
            return false;
        confirmed = timeline;
        return true;
    }
}
