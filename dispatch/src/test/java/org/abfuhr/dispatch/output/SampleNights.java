package org.abfuhr.dispatch.output;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.abfuhr.dispatch.clock.SampleClock;
import org.abfuhr.dispatch.outcome.CityCard;
import org.abfuhr.dispatch.outcome.ContainerCard;
import org.abfuhr.dispatch.outcome.ContainerCard.State;
import org.abfuhr.dispatch.outcome.ContainerCard.Why;
import org.abfuhr.dispatch.outcome.Figures;
import org.abfuhr.dispatch.outcome.map.MapLayers;
import org.abfuhr.dispatch.outcome.Outcome;
import org.abfuhr.dispatch.outcome.Overrides;
import org.abfuhr.dispatch.outcome.map.RoutePath;
import org.abfuhr.dispatch.outcome.SensorCard;
import org.abfuhr.model.GridTown;
import org.abfuhr.model.GridVehicle;
import org.abfuhr.model.fleet.Battery;
import org.abfuhr.model.geo.Coordinate;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.plan.PlanMetrics;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.plan.SkipReason;
import org.abfuhr.model.plan.SkippedVisit;
import org.abfuhr.model.problem.CollectionProblem;

/// Made-up results of nights: a tiny one whose numbers are arithmetic, and a town to look at.
final class SampleNights {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private SampleNights() {}

    /// `D P1 P2 F1` in a row, 100 m and 10 s a block; P3 stays for later. V1 leaves at 06:00:
    /// P1 06:00:10, P2 06:01:20, F1 06:02:30, back at 06:13:00 after 600 m.
    static Outcome tiny(Locale locale) {
        return tiny(locale, vehicle -> {});
    }

    /// The same without a driver.
    static Outcome driverless() {
        return tiny(Locale.ENGLISH, GridVehicle::autonomous);
    }

    private static Outcome tiny(Locale locale, Consumer<GridVehicle> vehicle) {
        var problem = GridTown.map("D P1 P2 F1 P3").point("P3", p -> p.optional(900_000)).vehicle("V1", vehicle).build();
        var drive = new DrivenRoute(problem, 0).collect(0).collect(1).unload();
        var plan = new CollectionPlan("grid-town", List.of(drive.home()),
                List.of(new SkippedVisit(2, SkipReason.NOT_WORTH_IT, 3_100_000, 0)),
                new PlanMetrics(2, 1, 1, 1, 600, 60, 120, 600, 0, 0, 0, 2, List.of(200L), 600_000, 0), List.of());
        var cards = List.of(card(problem, 0, "Lange, \"Alte\" Straße", .82, .3), card(problem, 1, "=SUM(A1)", .95, .6),
                card(problem, 2, "Am </script> Markt", .2, .01));
        var figures = new Figures(2, 2, 1, 1, .6, .22, 0, .2, .6, .4, 3);
        return new Outcome(city(locale), MONDAY, problem, plan, List.of(), cards, List.of(drive.path()), MapLayers.EMPTY, figures,
                Optional.of(new Figures(3, 3, 1, 1, .8, .25, 0, .3, .8, .5, 1)), Overrides.NONE, List.of(), List.of(),
                Optional.of(SampleClock.goodDay()), List.of());
    }

    private static CityCard city(Locale locale) {
        return new CityCard("grid-town", "Gitterstadt", locale, "© OpenStreetMap contributors", "Map of 2016.",
                Map.of("D", "Betriebshof Süd", "F1", "Umladestation", "V1", "Wagen 1", "residual", "Restabfall"),
                "Umweltbundesamt 2023: 0.38 kg/kWh");
    }

    private static ContainerCard card(CollectionProblem problem, int visit, String name, double fill, double probability) {
        var v = problem.visits().get(visit);
        return new ContainerCard(v.id(), name, "residual", problem.places().get(v.place()).position(), 2_200, 2, true, fill,
                fill + .15, probability, Math.min(1, probability * 1.5), probability * 200, Math.round(probability * 9_000_000),
                v.required() ? Why.REQUIRED : Why.COST,
                new State(Instant.parse("2026-03-01T20:00:00Z"), fill - .02, Optional.empty(), Optional.empty()));
    }

    /// A seeded town of 40 × 30 blocks with 420 points and five vehicles.
    static Outcome town(Locale locale) {
        var random = new Random(7);
        var town = GridTown.empty().depot("D", 18, 14).facility("F1", 38, 26);
        for (int i = 1; i <= 420; i++)
            town.point("P" + i, random.nextInt(40), random.nextInt(30));
        town.points(p -> p.optional(1_000_000).demand(120).service(90));
        for (int v = 1; v <= 5; v++) {
            int number = v;
            town.vehicle("V" + v, w -> w.capacity(3_500).hours(number % 2 == 0 ? "06:00" : "05:30", "14:30")
                    .battery(number > 3 ? new Battery(90_000, 9_000, 1_240, 60) : Battery.NONE, number > 3 ? 90_000 : 0));
        }
        var problem = town.build();
        List<Route> routes = new ArrayList<>();
        List<RoutePath> paths = new ArrayList<>();
        for (int v = 0; v < 5; v++)
            drive(problem, v, routes, paths);
        var cards = IntStream.range(0, 420).mapToObj(i -> townCard(problem, i, random)).toList();
        var served = routes.stream().flatMap(r -> r.visits().stream()).toList();
        var skipped = IntStream.range(0, 420).filter(i -> !served.contains(i))
                .mapToObj(i -> new SkippedVisit(i, SkipReason.NOT_WORTH_IT, 400_000 + 9_000L * i, i % 5)).toList();
        var plan = new CollectionPlan("town", routes, skipped,
                new PlanMetrics(served.size(), skipped.size(), 5, 9, 100_000, 1, 1, 1, 1, 1, 1, served.size(), List.of(1L), 1, 1),
                List.of());
        return new Outcome(city(locale), MONDAY, problem, plan, List.of(), cards, paths, streets(),
                new Figures(served.size(), 240, 5, 9, 231.4, 31.2, 412, 24.7, 1_834.5, 181, 96),
                Optional.of(new Figures(260, 420, 5, 12, 318.2, 39.8, 566, 27.1, 2_412.1, 244, 60)),
                new Overrides(List.of("V6"), List.of("P12"), List.of("P40"), "Stadtfest"),
                List.of(new SensorCard("P8", "Ringstraße 8", "STUCK", "2026-02-27T04:00:00Z")), List.of(), Optional.empty(),
                List.of());
    }

    private static void drive(CollectionProblem problem, int vehicle, List<Route> routes, List<RoutePath> paths) {
        var drive = new DrivenRoute(problem, vehicle);
        IntStream.range(vehicle * 84, vehicle * 84 + 40).boxed()
                .sorted(java.util.Comparator.comparingDouble(i -> angle(problem, i)))
                .forEach(drive::collect);
        routes.add(drive.unload().home());
        paths.add(drive.path());
    }

    private static double angle(CollectionProblem problem, int visit) {
        var position = problem.places().get(problem.visits().get(visit).place()).position();
        return Math.atan2(position.latitude() - 53.5126, position.longitude() - 13.227);
    }

    private static ContainerCard townCard(CollectionProblem problem, int visit, Random random) {
        double fill = Math.min(1.1, Math.abs(random.nextGaussian()) * .35 + (visit % 84 < 40 ? .45 : .1));
        return card(problem, visit, "Straße " + (visit % 30 + 1) + " / " + (visit % 17 + 1), fill,
                Math.clamp((fill - .7) * 2, 0, .97));
    }

    private static MapLayers streets() {
        List<MapLayers.Road> roads = new ArrayList<>();
        for (int y = 0; y <= 30; y++)
            roads.add(new MapLayers.Road(y, y % 10 == 4 ? "primary" : "residential", "", List.of(at(0, y), at(40, y))));
        for (int x = 0; x <= 40; x++)
            roads.add(new MapLayers.Road(100 + x, x % 12 == 6 ? "primary" : "residential", "", List.of(at(x, 0), at(x, 30))));
        return new MapLayers(roads, List.of(List.of(at(5, 5), at(34, 5), at(34, 26), at(5, 26), at(5, 5))), List.of());
    }

    private static Coordinate at(int x, int y) {
        return new Coordinate(53.5 + y * .0009, 13.2 + x * .0015);
    }
}
