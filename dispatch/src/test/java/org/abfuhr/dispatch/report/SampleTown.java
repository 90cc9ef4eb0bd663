package org.abfuhr.dispatch.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.abfuhr.dispatch.report.ReportInput.Reach;
import org.abfuhr.dispatch.report.ReportInput.BaseMap;
import org.abfuhr.dispatch.report.ReportInput.Container;
import org.abfuhr.dispatch.report.ReportInput.Decision;
import org.abfuhr.dispatch.report.ReportInput.Decision.DecisionKind;
import org.abfuhr.dispatch.report.ReportInput.Figures;
import org.abfuhr.dispatch.report.ReportInput.Line;
import org.abfuhr.dispatch.report.ReportInput.Sensor;
import org.abfuhr.dispatch.report.ReportInput.Site;
import org.abfuhr.dispatch.report.ReportInput.Skipped;
import org.abfuhr.dispatch.report.ReportInput.Skipped.Reason;
import org.abfuhr.dispatch.report.ReportInput.Stop;
import org.abfuhr.dispatch.report.ReportInput.VehicleDay;
import org.abfuhr.model.geo.Coordinate;

/// A made-up town of 1,200 containers and six vehicles, large enough to judge the page by. Same seed, same town.
final class SampleTown {

    private static final int CONTAINERS = 1_200;
    private static final int SECONDS_PER_BLOCK = 13;
    private static final int METRES_PER_BLOCK = 90;
    private static final List<String> FRACTIONS_DE = List.of("Restabfall", "Weißglas", "Papierkörbe");
    private static final List<String> FRACTIONS_EN = List.of("Residual waste", "Clear glass", "Litter bins");

    private final Random random = new Random(20261124);
    private final TownGrid grid;
    private final Locale locale;
    private final List<Integer> nodes = new ArrayList<>();
    private final List<Container> containers = new ArrayList<>();
    private final List<VehicleDay> vehicles = new ArrayList<>();
    private final int depot;
    private final int landfill;

    private SampleTown(Locale locale, int size) {
        this.locale = locale;
        grid = new TownGrid(size, random);
        depot = size / 2 + 4 + size * (size / 2 - 6);
        landfill = size / 2 + 12 + size * (size - 8);
    }

    /// The town with 1,200 containers on about 12,500 pieces of road.
    static ReportInput report(Locale locale) {
        return new SampleTown(locale, 85).build();
    }

    private boolean german() {
        return locale.getLanguage().equals("de");
    }

    private ReportInput build() {
        for (int i = 0; i < CONTAINERS; i++)
            addContainer(i);
        var free = fullestFirst();
        addVehicle("RES-1", german() ? "Hecklader 26 t" : "Rear loader 26 t", false, 0, 95, free);
        addVehicle("RES-2", german() ? "Autonomer Sammler 18 t" : "Autonomous collector 18 t", true, 0, 90, free);
        addVehicle("RES-3", german() ? "Autonomer Sammler 18 t" : "Autonomous collector 18 t", true, 0, 80, free);
        addVehicle("GLAS-1", german() ? "Kranwagen 18 t" : "Crane truck 18 t", false, 1, 48, free);
        addVehicle("KORB-1", german() ? "Kleinsammler 3,5 t" : "Litter vehicle 3.5 t", true, 2, 110, free);
        addVehicle("KORB-2", german() ? "Kleinsammler 3,5 t" : "Litter vehicle 3.5 t", true, 2, 70, free);
        vehicles.add(new VehicleDay("RES-4", german() ? "Hecklader 26 t" : "Rear loader 26 t", false, 0, 36_000, 11_000, 0, 0,
                0, 0, 0, List.of(), List.of()));
        return new ReportInput(locale, ZoneId.of("Europe/Berlin"), "Neustadt am See", LocalDate.of(2026, 11, 24),
                Instant.parse("2026-11-24T05:00:00Z"), List.of(), notices(), decisions(), figures(), fixedCalendar(),
                german() ? "Umweltbundesamt, Strommix 2023" : "German Environment Agency, grid mix 2023", "", map(), sites(),
                german() ? FRACTIONS_DE : FRACTIONS_EN, containers, vehicles, free.stream().map(this::skipped).toList(),
                sensors(), reach());
    }

    /// The disposal site and a container, both beyond the area.
    private List<Reach> reach() {
        var collector = german() ? "autonomer Sammler" : "autonomous collector";
        var truck = german() ? "Hecklader 26 t" : "rear loader 26 t";
        var outside = german() ? "außerhalb des genehmigten Gebiets" : "outside the operating area";
        return List.of(
                new Reach(ReportInput.NONE, sites().getLast().name(),
                        List.of(new Reach.Kind(collector, outside),
                                new Reach.Kind(german() ? "Kranwagen 18 t" : "crane truck 18 t", outside))),
                new Reach(3, "", List.of(new Reach.Kind(collector, outside), new Reach.Kind(truck, ""))));
    }

    private void addContainer(int i) {
        int fraction = i % 20 < 11 ? 0 : i % 20 < 13 ? 1 : 2;
        int node = grid.someNode();
        var crossing = grid.at(node);
        double fill = Math.min(1.15, Math.abs(random.nextGaussian() * 0.28 + 0.5));
        double tomorrow = fill + 0.05 + random.nextDouble() * 0.17;
        double risk = 1 / (1 + Math.exp((1.04 - tomorrow) * 22));
        double riskLater = 1 / (1 + Math.exp((1.04 - tomorrow - 0.12) * 22));
        int litres = List.of(1_100, 3_000, 60).get(fraction);
        nodes.add(node);
        containers.add(new Container("C-%04d".formatted(i + 1), grid.streetAt(node) + " " + (1 + random.nextInt(90)),
                new Coordinate(crossing.latitude() + 0.0001, crossing.longitude() + 0.00014), fraction, litres,
                fraction == 0 ? 1 + random.nextInt(5) : 1, random.nextDouble() < 0.93, fill, tomorrow, risk, riskLater,
                Math.max(0, tomorrow - 1) * litres * risk, i % 97 == 0 ? Container.Why.REQUIRED : Container.Why.COST,
                List.of(4.1 + fill, 4.1 + fill + 9 * risk + 1.2 * fill, 4.1 + fill + 16 * riskLater + 2 * fill,
                        4.1 + 31 * riskLater + 4 * fill)));
    }

    private List<Integer> fullestFirst() {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < CONTAINERS; i++)
            order.add(i);
        order.sort((a, b) -> Double.compare(containers.get(b).fill(), containers.get(a).fill()));
        return order;
    }

    /// Takes the fullest containers of the fraction, every other of them for a sister vehicle, and visits the nearest next.
    private void addVehicle(String id, String name, boolean autonomous, int fraction, int stops, List<Integer> free) {
        var mine = new ArrayList<Integer>();
        int column = vehicles.size() % 3;
        for (int container : List.copyOf(free))
            if (container % 13 > 0 && mine.size() < stops && containers.get(container).fraction() == fraction
                    && suits(container, column))
                mine.add(container);
        free.removeAll(mine);
        vehicles.add(new Drive(autonomous, fraction == 2 ? 1_300 : 10_500).over(id, name, mine));
    }

    private boolean suits(int container, int column) {
        int x = nodes.get(container) % grid.size;
        return switch (containers.get(container).fraction()) {
            case 0 -> x * 3 / grid.size == column || Math.abs(x - grid.size * (column + 2) / 6) < 7;
            case 1 -> true;
            default -> x < grid.size / 2 == (column == 1);
        };
    }

    private Skipped skipped(int container) {
        double fill = containers.get(container).fill();
        if (fill > 0.86)
            return switch (container % 4) {
                case 0 -> new Skipped(container, Reason.SHIFT_TOO_SHORT, 300 + container, "", "RES-2");
                case 1 -> new Skipped(container, Reason.NO_CAPACITY, 40 + container % 200, "kg", "RES-1");
                case 2 -> new Skipped(container, Reason.WINDOW_MISSED, 240 + container, "", "KORB-1");
                default -> new Skipped(container, Reason.LATER, 1, "", "");
            };
        return fill < 0.3
                ? new Skipped(container, Reason.NOT_YET, 0, "", "")
                : new Skipped(container, Reason.NOT_WORTH_IT, 4.2 * (1 - fill) + 0.1, "", "");
    }

    private List<String> notices() {
        return german()
                ? List.of("14 Sensoren schweigen seit mehr als zwei Tagen; ihre Prognose ist breiter.",
                        "Die Karte ist von Februar 2016.")
                : List.of("14 sensors have been silent for more than two days; their forecast is wider.",
                        "The map is of February 2016.");
    }

    private List<Decision> decisions() {
        return List.of(new Decision(DecisionKind.REQUIRED, "C-0098", german()
                ? "Beschwerde einer Anwohnerin"
                : "Complaint of a resident", "M. Krüger"));
    }

    private Figures figures() {
        var stops = vehicles.stream().mapToInt(v -> (int) v.stops().stream().filter(SampleTown::collects).count()).sum();
        double km = vehicles.stream().filter(v -> !v.stops().isEmpty()).mapToInt(v -> v.stops().getLast().metres()).sum() / 1e3;
        return new Figures(CONTAINERS, stops, 1_034, 6, 9, km, 38.4, km * 1.3, 27.6, 2_914.5, km * 0.47, 61);
    }

    private Figures fixedCalendar() {
        return new Figures(CONTAINERS, 702, 1_560, 7, 12, 331.8, 49.2, 452, 24.1, 3_880.2, 164, 214);
    }

    static boolean collects(Stop stop) {
        return stop.kind() == Stop.StopKind.COLLECTION;
    }

    private BaseMap map() {
        return new BaseMap("© OpenStreetMap contributors", german() ? "Karte vom 10. Februar 2016" : "Map of 10 February 2016",
                grid.roads(), List.of(area()), List.of());
    }

    private Line area() {
        var ring = new ArrayList<Coordinate>();
        for (int i = 0; i <= 48; i++) {
            double angle = i * Math.PI / 24;
            double reach = 1 + 0.12 * Math.sin(3 * angle);
            ring.add(new Coordinate(53.557 + 0.027 * reach * Math.sin(angle), 13.262 + 0.048 * reach * Math.cos(angle)));
        }
        return new Line(ring);
    }

    private List<Site> sites() {
        return List.of(new Site(Site.SiteKind.DEPOT, german() ? "Betriebshof" : "Depot", grid.at(depot), true),
                new Site(Site.SiteKind.FACILITY, german() ? "Umladestation Süd" : "Transfer station South", grid.at(landfill),
                        false));
    }

    private List<Sensor> sensors() {
        var grades = List.of("silent", "silent", "stuck", "dead", "echoing");
        var sensors = new ArrayList<Sensor>();
        for (int i = 0; i < 23; i++)
            sensors.add(new Sensor(containers.get(i * 37).id(), containers.get(i * 37).name(), grades.get(i % 5),
                    i % 7 == 3 ? "" : "2026-11-%02dT0%d:12:00Z".formatted(10 + i % 12, i % 9)));
        return sensors;
    }

    /// One vehicle's way through its stops, with the clock running along the grid.
    private final class Drive {

        private final boolean autonomous;
        private final int capacityKg;
        private final List<Stop> stops = new ArrayList<>();
        private final List<Line> legs = new ArrayList<>();
        private int seconds;
        private int metres;
        private int loadKg;
        private double wattHours = 240_000;
        private int here = depot;

        Drive(boolean autonomous, int capacityKg) {
            this.autonomous = autonomous;
            this.capacityKg = capacityKg;
        }

        VehicleDay over(String id, String name, List<Integer> mine) {
            add(Stop.StopKind.START, 0, 0, 0, -1);
            var left = new ArrayList<>(mine);
            for (int served = 0; !left.isEmpty(); served++) {
                if (served > 0 && served % (mine.size() / 2 + 1) == 0)
                    unload();
                if (!autonomous && served == mine.size() / 2)
                    add(Stop.StopKind.BREAK, ReportInput.NONE, 300, 1_800, -1);
                collect(left);
            }
            unload();
            if (autonomous)
                add(Stop.StopKind.CHARGING, goTo(depot, 0), 0, 1_500, -1);
            goTo(depot, 0);
            add(Stop.StopKind.END, 0, 0, 0, -1);
            return new VehicleDay(id, name, autonomous, -1_800, 32_400, capacityKg, autonomous ? 240_000 : 0, 24_000,
                    (long) (240_000 - wattHours), 182.5 + metres * 0.009, 2, stops, legs);
        }

        private void collect(List<Integer> left) {
            int nearest = left.stream().min((a, b) -> Double.compare(away(a), away(b))).orElseThrow();
            left.remove(Integer.valueOf(nearest));
            goTo(nodes.get(nearest), nearest);
            var container = containers.get(nearest);
            loadKg += (int) (container.fill() * container.count() * capacityKg / (container.fraction() == 0 ? 150 : 50));
            add(Stop.StopKind.COLLECTION, nearest, stops.size() % 17 == 0 ? 240 : 0, 35 + 40 * container.count(),
                    container.fill() + 0.02);
        }

        private double away(int container) {
            return grid.at(here).distanceMetres(containers.get(container).position());
        }

        private void unload() {
            goTo(landfill, 1);
            loadKg = 0;
            add(Stop.StopKind.UNLOADING, 1, 0, 900, -1);
        }

        private int goTo(int node, int target) {
            var path = grid.path(here, node);
            legs.add(grid.line(path));
            seconds += SECONDS_PER_BLOCK * Math.max(0, path.size() - 1);
            metres += METRES_PER_BLOCK * Math.max(0, path.size() - 1);
            wattHours -= 1.1 * METRES_PER_BLOCK * Math.max(0, path.size() - 1);
            here = node;
            return target;
        }

        private void add(Stop.StopKind kind, int target, int waiting, int duration, double fill) {
            if (kind == Stop.StopKind.BREAK)
                legs.add(new Line(List.of()));
            int arrival = seconds;
            seconds += waiting + duration;
            wattHours = kind == Stop.StopKind.CHARGING ? Math.min(240_000, wattHours + 45_000) : wattHours - 20;
            stops.add(new Stop(kind, target, arrival, arrival + waiting, seconds, fill, loadKg, (double) loadKg / capacityKg,
                    autonomous ? (int) wattHours : 0, metres));
        }
    }
}
