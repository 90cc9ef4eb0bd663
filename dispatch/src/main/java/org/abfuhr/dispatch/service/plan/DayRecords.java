package org.abfuhr.dispatch.service.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.FleetSettings.VehicleSettings;
import org.abfuhr.data.store.operations.DayRecord;
import org.abfuhr.data.store.operations.OperationsStore;
import org.abfuhr.data.store.operations.PlanVersion;
import org.abfuhr.dispatch.clock.ClockFigure.Basis;
import org.abfuhr.dispatch.clock.DrivenFleet;
import org.abfuhr.dispatch.clock.DrivenFleet.DrivenVehicle;
import org.abfuhr.dispatch.clock.EnvironmentClock;
import org.abfuhr.dispatch.outcome.Outcome;
import org.abfuhr.dispatch.service.day.DrivenDay;
import org.abfuhr.dispatch.service.day.DrivenDay.Done;
import org.abfuhr.dispatch.service.http.Json;

/// Sums a day up once it was driven: what was planned, what vehicles reported, and the environment clock's figure of it.
public final class DayRecords {

    /// Key of a version's summary: what the fixed calendar would have driven.
    private static final String CALENDAR = "calendar";

    private final CityPack pack;
    private final OperationsStore store;
    private final Map<String, Integer> counts = new HashMap<>();

    public DayRecords(CityPack pack, OperationsStore store) {
        this.pack = pack;
        this.store = store;
        pack.containers().forEach(container -> counts.put(container.id(), container.count()));
    }

    /// Notes in a version's summary what its clock figure compares with, so that the day can be summed up later.
    static void note(Outcome outcome, ObjectNode summary) {
        outcome.clock().ifPresent(figure -> {
            var vehicles = summary.putArray(CALENDAR);
            figure.baseline().vehicles().forEach(vehicle -> vehicles.addObject().put("vehicle", vehicle.vehicle())
                    .put("metres", vehicle.metres()).put("lifts", vehicle.lifts()).put("trips", vehicle.trips()));
        });
    }

    /// The day of a plan that was driven or is closed.
    DayRecord of(PlanVersion plan, Instant now) {
        var date = plan.date();
        var reported = DrivenDay.of(store.events(date, 0));
        var actual = ActualDay.of(store, date, reported);
        var versions = store.plans(date);
        var driven = new DrivenFleet(date, vehicles(actual, reported));
        var figures = Json.object().put("date", date.toString());
        planned(versions).ifPresent(planned -> figures.set("planned", planned));
        figures.putObject("driven").put("km", tenths(driven.km())).put("collections", actual.path("served").asInt())
                .put("containers", driven.lifts()).put("vehicles", driven.vehicles().size()).put("trips", driven.trips());
        figures.put("failed", actual.path("failed").asInt()).put("open", actual.path("open").asInt());
        calendar(date, versions).ifPresent(calendar -> figures.set("environmentClock", Json.tree(
                new EnvironmentClock(pack.settings().environment(), pack.settings().language())
                        .figure(Basis.DRIVEN, driven, calendar).document())));
        return new DayRecord(date, plan.state(), figures.toString(), List.copyOf(new TreeSet<>(reported.served())), now);
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private List<DrivenVehicle> vehicles(JsonNode actual, DrivenDay reported) {
        List<DrivenVehicle> vehicles = new ArrayList<>();
        for (var vehicle : actual.path("vehicles"))
            reported.find(vehicle.path("vehicle").asText()).filter(each -> each.departed().isPresent() || !each.done().isEmpty())
                    .flatMap(each -> driven(vehicle.path("vehicle").asText(), vehicle.path("drivenMetres").asLong(),
                            each.served().stream().mapToLong(visit -> counts.getOrDefault(visit, 0)).sum(),
                            (int) each.done().stream().map(Done::what).filter("unloading"::equals).count()))
                    .ifPresent(vehicles::add);
        return vehicles;
    }

    /// Nothing for a vehicle that the fleet does not have any more.
    private Optional<DrivenVehicle> driven(String id, long metres, long lifts, int trips) {
        return pack.fleet().vehicles().stream().filter(vehicle -> vehicle.id().equals(id)).findFirst()
                .map((VehicleSettings vehicle) -> new DrivenVehicle(id, pack.fleet().typeOf(vehicle).drive(), metres, lifts,
                        trips));
    }

    /// Figures of the version that was released first: what the day was meant to be.
    private Optional<ObjectNode> planned(List<PlanVersion> versions) {
        return versions.stream().filter(plan -> plan.release().isPresent())
                .min(Comparator.comparing(plan -> plan.release().orElseThrow().at())).map(plan -> {
                    var figures = Json.own(plan.summary()).path("figures");
                    return Json.object().put("km", tenths(figures.path("km").asDouble()))
                            .put("collections", figures.path("visits").asInt()).put("containers", figures.path("lifts").asLong())
                            .put("vehicles", figures.path("vehicles").asInt()).put("trips", figures.path("trips").asInt());
                });
    }

    /// What the fixed calendar would have driven, as the day's last plan of a night said.
    private Optional<DrivenFleet> calendar(LocalDate date, List<PlanVersion> versions) {
        return versions.reversed().stream().map(plan -> Json.own(plan.summary()).path(CALENDAR))
                .filter(JsonNode::isArray).findFirst().map(vehicles -> {
                    List<DrivenVehicle> all = new ArrayList<>();
                    vehicles.forEach(vehicle -> driven(vehicle.path("vehicle").asText(), vehicle.path("metres").asLong(),
                            vehicle.path("lifts").asLong(), vehicle.path("trips").asInt()).ifPresent(all::add));
                    return new DrivenFleet(date, all);
                });
    }
}
