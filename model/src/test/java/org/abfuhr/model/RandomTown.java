package org.abfuhr.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.abfuhr.model.fleet.Battery;
import org.abfuhr.model.fleet.DayLimits;
import org.abfuhr.model.fleet.Shift;
import org.abfuhr.model.fleet.VehicleCosts;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.model.problem.Release;

/// Small towns that have a bit of everything, for properties: several days, dimensions, fractions, compartments, profiles, windows,
/// releases, breaks, batteries, chargers, second access points, optional visits, fixed stops. Same seed, same town.
public final class RandomTown {

    private final Random random;
    private final int days;
    private final String[] dimensions;
    private final String[] fractions;

    private RandomTown(long seed) {
        random = new Random(seed);
        days = 1 + random.nextInt(2);
        dimensions = random.nextBoolean() ? new String[]{"kg"} : new String[]{"kg", "litres"};
        fractions = random.nextBoolean() ? new String[]{"residual"} : new String[]{"residual", "bio", "paper"};
    }

    /// A town of up to so many points (at least 3).
    public static GridTown town(long seed, int points) {
        return new RandomTown(seed).build(points);
    }

    public static CollectionProblem problem(long seed, int points) {
        return released(town(seed, points).build(), seed);
    }

    /// A town in which the first shift has driven the first stops of a random route.
    public static CollectionProblem problemWithFixedStops(long seed, int points) {
        var free = problem(seed, points);
        var order = randomOrder(free, 0, new Random(seed));
        var words = RouteText.words(order).subList(0, Math.min(4, RouteText.words(order).size() - 1));
        return released(town(seed, points).vehicle("V1", v -> v.fixed(Drive.fixed(free, 0, String.join(" ", words)))).build(),
                seed);
    }

    /// The problem with one visit in three released to some shift.
    private static CollectionProblem released(CollectionProblem problem, long seed) {
        var random = new Random(~seed);
        return problem.withVisits(problem.visits().stream().map(visit -> random.nextInt(3) > 0
                ? visit
                : visit.withRelease(new Release(random.nextInt(problem.shifts().size()), random.nextInt(200_000),
                        random.nextInt(200_000))))
                .toList());
    }

    /// A truthful plan of random routes, feasible only by chance; some visits are skipped.
    public static CollectionPlan plan(CollectionProblem problem, long seed) {
        var random = new Random(seed);
        List<Route> routes = new ArrayList<>();
        List<Integer> left = new ArrayList<>(IntStream.range(0, problem.visits().size()).boxed().toList());
        for (var shift : problem.shifts())
            shift.fixed().ifPresent(f -> left.removeAll(new Route(shift.vehicle(), f.stops()).visits()));
        left.removeIf(visit -> random.nextInt(5) == 0);
        for (int s = 0; s < problem.shifts().size(); s++) {
            var text = rest(problem, problem.shifts().get(s), left, random);
            if (text.contains("P") || problem.shifts().get(s).fixed().isPresent())
                routes.add(Drive.route(problem, s, text));
        }
        return Drive.plan(problem, routes);
    }

    private static String randomOrder(CollectionProblem problem, int shift, Random random) {
        var all = new ArrayList<>(IntStream.range(0, problem.visits().size()).boxed().toList());
        return rest(problem, problem.shifts().get(shift), all, random);
    }

    /// Takes some of the visits that are left; unloads now and then and before the end.
    private static String rest(CollectionProblem problem, Shift shift, List<Integer> left, Random random) {
        var text = new StringBuilder(shift.fixed().isPresent() ? "" : problem.depots().get(shift.startDepot()).id());
        for (int visit : List.copyOf(left)) {
            if (random.nextInt(problem.shifts().size() + 1) == 0)
                continue;
            left.removeIf(v -> v == visit);
            text.append(" ").append(problem.visits().get(visit).id());
            if (random.nextInt(4) == 0)
                text.append(" F").append(1 + random.nextInt(problem.facilities().size()));
            if (random.nextInt(4) == 0 && !shift.breaks().isEmpty())
                text.append(" break").append(1 + random.nextInt(shift.breaks().size()));
            if (random.nextInt(6) == 0)
                text.append(" charge@F1");
        }
        return text.append(" F1 ").append(problem.depots().get(shift.endDepot()).id()).toString();
    }

    private GridTown build(int points) {
        var town = GridTown.empty().days(days).dimensions(dimensions).fractions(fractions).profile("small", 10)
                .profile("large", 15)
                .depot("D1", 0, 0).depot("D2", 5, 5).facility("F1", 9, 9).facility("F2", 2, 7)
                .weight("distance", 1 + random.nextInt(3))
                .named("random-town");
        town.facility("F1", f -> f.open("06:00", "12:00").open("13:00", "45:00").fee(random.nextInt(9_000), random.nextInt(5))
                .charger(60 * (1 + random.nextInt(30)), 500 + random.nextInt(500)));
        town.facility("F2", f -> f.takes(fractions[0]).unloading(300 + random.nextInt(300)));
        for (int p = 1; p <= 3 + random.nextInt(Math.max(1, points - 2)); p++)
            addPoint(town, "P" + p);
        for (int v = 1; v <= 1 + random.nextInt(3); v++)
            addVehicle(town, "V" + v);
        town.weight("spread", 500L * random.nextInt(3));
        return town;
    }

    private void addPoint(GridTown town, String id) {
        int x = random.nextInt(10);
        int y = random.nextInt(10);
        town.point(id, x, y).point(id, p -> {
            p.demandPerDay(IntStream.range(0, days).mapToObj(d -> amounts(10, 200)).toList()).service(20 + random.nextInt(100))
                    .lifts(1 + random.nextInt(3)).fraction(fractions[random.nextInt(fractions.length)])
                    .dayCosts(IntStream.range(0, days).mapToObj(d -> (long) random.nextInt(100_000)).toArray(Long[]::new));
            if (random.nextBoolean())
                p.alsoAt(x + 1, y);
            if (random.nextBoolean())
                p.window("06:30", "11:00").window("11:30", "42:00");
            if (random.nextInt(4) == 0)
                p.release("06:2" + random.nextInt(10));
            if (random.nextInt(3) == 0)
                p.optional(random.nextInt(500_000));
        });
    }

    private void addVehicle(GridTown town, String id) {
        town.vehicle(id, v -> {
            v.profile(random.nextBoolean() ? "small" : "large").depots("D1", random.nextBoolean() ? "D1" : "D2")
                    .costs(new VehicleCosts(random.nextInt(50_000), 1_000, 10_000, 4_000, 300, 250)).regular(20_000)
                    .maxUnloadings(1 + random.nextInt(5))
                    .limits(new DayLimits(amounts(300, 2_000).stream().toList(), 30, 50_000));
            if (fractions.length == 1)
                v.capacity(amounts(200, 800).toArray(Integer[]::new));
            else
                v.compartment(List.of("residual"), amounts(200, 800).toArray(Integer[]::new)).compartment(List.of("bio", "paper"),
                        amounts(200, 800).toArray(Integer[]::new));
            if (random.nextBoolean())
                v.battery(new Battery(60_000, 6_000, 1_241, 40), 40_000 + random.nextInt(20_000)).autonomous();
            if (random.nextBoolean())
                v.windowBreak("09:00", "11:00", 1_800).drivingBreak(16_200, 2_700);
        });
    }

    private List<Integer> amounts(int least, int most) {
        return IntStream.range(0, dimensions.length).mapToObj(d -> least + random.nextInt(most - least)).toList();
    }
}
