package org.abfuhr.dispatch.service.day;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.DayWindow;
import org.abfuhr.data.city.ShiftSettings;
import org.abfuhr.data.city.Weekdays;
import org.abfuhr.data.store.operations.Decision;
import org.abfuhr.dispatch.service.http.Json;
import org.abfuhr.routing.closure.Closure;

/// What counts on a day of everything that was decided about it.
public final class DayDecisions {

    private static final double CATCH_UP_HOURS = 10;
    private static final int CATCH_UP_UNLOADINGS = 3;

    private final List<One> all;

    /// A decision, read.
    private record One(Decision decision, DecisionKind kind, JsonNode body) {

        String text(String field) {
            return body.path(field).asText();
        }

        boolean isOppositeOf(One other) {
            return text("container").equals(other.text("container"))
                    && ((kind.requires() && other.kind.excludes()) || (kind.excludes() && other.kind.requires()));
        }

        OptionalDouble number(String field) {
            return body.has(field) ? OptionalDouble.of(body.path(field).asDouble()) : OptionalDouble.empty();
        }
    }

    private DayDecisions(List<Decision> decisions) {
        all = decisions.stream()
                .map(each -> new One(each, DecisionKind.find(each.kind()).orElseThrow(), Json.own(each.body()))).toList();
    }

    /// Those that stand.
    public static DayDecisions standing(List<Decision> ofDay) {
        return new DayDecisions(ofDay.stream().filter(Decision::stands).toList());
    }

    /// Those that stood at an instant.
    public static DayDecisions at(List<Decision> ofDay, Instant instant) {
        return new DayDecisions(ofDay.stream().filter(each -> !each.madeAt().isAfter(instant))
                .filter(each -> each.undone().map(undone -> undone.at().isAfter(instant)).orElse(true)).toList());
    }

    private Set<String> values(Predicate<DecisionKind> kinds, String field) {
        return all.stream().filter(one -> kinds.test(one.kind)).map(one -> one.text(field))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> required() {
        return values(DecisionKind::requires, "container");
    }

    Set<String> excluded() {
        return values(DecisionKind::excludes, "container");
    }

    /// Vehicles that do not drive at all.
    Set<String> absent() {
        var absent = values(kind -> kind == DecisionKind.VEHICLE_ABSENT, "vehicle");
        all.stream().filter(one -> one.kind == DecisionKind.CREW_ABSENT && one.text("hours").isEmpty())
                .forEach(one -> absent.add(one.text("vehicle")));
        return absent;
    }

    /// Hours without a crew, by vehicle.
    Map<String, List<DayWindow>> withoutCrew() {
        return all.stream().filter(one -> one.kind == DecisionKind.CREW_ABSENT && !one.text("hours").isEmpty())
                .collect(Collectors.groupingBy(one -> one.text("vehicle"),
                        Collectors.mapping(one -> DayWindow.parse(one.text("hours")), Collectors.toList())));
    }

    /// In whose name a plan that nobody has looked at may be released, and how far that goes.
    ///
    /// @param reason that they gave
    /// @param mostEuro of the day
    /// @param mostKm of the day
    public record StandingOrder(long number, String madeBy, String reason, OptionalDouble mostEuro, OptionalDouble mostKm) {}

    /// The last of the day.
    public Optional<StandingOrder> standingOrder() {
        return all.stream().filter(one -> one.kind == DecisionKind.STANDING_ORDER)
                .map(one -> new StandingOrder(one.decision.number(), one.decision.madeBy(), one.decision.reason(),
                        one.number("mostEuro"), one.number("mostKm")))
                .reduce((_, last) -> last);
    }

    /// Vehicles that drive no further.
    Set<String> lost() {
        return values(kind -> kind == DecisionKind.VEHICLE_LOST, "vehicle");
    }

    /// Vehicle by container; the last decision counts.
    Map<String, String> pins() {
        Map<String, String> pins = new HashMap<>();
        all.stream().filter(one -> one.kind.pins()).forEach(one -> pins.put(one.text("container"), one.text("vehicle")));
        return pins;
    }

    /// A container's place in a route.
    ///
    /// @param position among the collections, from 0
    record Move(String container, String vehicle, int position) {}

    /// Moves made after an instant, in order.
    List<Move> movesSince(Instant instant) {
        return all.stream().filter(one -> one.kind == DecisionKind.MOVE && one.decision.madeAt().isAfter(instant))
                .map(one -> new Move(one.text("container"), one.text("vehicle"), one.body.path("position").asInt(1) - 1))
                .toList();
    }

    List<Closure> closures() {
        return all.stream().filter(one -> one.kind == DecisionKind.CLOSE_STREET)
                .flatMap(one -> StreetClosures.standing(one.body).stream()).toList();
    }

    /// Why, for the report.
    String reasons() {
        return all.stream().filter(one -> one.kind.changesPlans())
                .map(one -> one.decision.reason() + " (" + one.decision.madeBy() + ")").distinct()
                .collect(Collectors.joining("; "));
    }

    /// What was weighed, in kilograms by vehicle.
    public Map<String, Double> weighedKg() {
        return all.stream().filter(one -> one.kind == DecisionKind.WEIGHBRIDGE_TICKET).collect(Collectors.groupingBy(
                one -> one.text("vehicle"), TreeMap::new,
                Collectors.summingDouble(one -> one.body.path("kg").asDouble())));
    }

    /// A day on which two decisions say the opposite about a container.
    ///
    /// @param earlier the one of the two that stands already
    public record Contradiction(LocalDate day, String container, Decision earlier) {}

    /// The first day of a new decision on which another that stands says the opposite about its container.
    ///
    /// @param ofDay decisions that touch a day
    public static Optional<Contradiction> contradiction(Decision made, Function<LocalDate, List<Decision>> ofDay) {
        var one = new DayDecisions(List.of(made)).all.getFirst();
        if (!one.kind.requires() && !one.kind.excludes())
            return Optional.empty();
        return made.from().datesUntil(made.to().plusDays(1))
                .flatMap(day -> standing(ofDay.apply(day)).all.stream().filter(earlier -> earlier.isOppositeOf(one))
                        .map(earlier -> new Contradiction(day, one.text("container"), earlier.decision)))
                .findFirst();
    }

    /// The city on a day to come: with its catch-up shifts, without the vehicles that stay in.
    CityPack foreseen(CityPack pack, LocalDate date) {
        var absent = absent();
        var city = pack(pack, date);
        return city.with(city.fleet().with(city.fleet().vehicles().stream()
                .map(vehicle -> absent.contains(vehicle.id()) ? vehicle.restingOn(date) : vehicle).toList()));
    }

    /// The city with its catch-up shifts on a day, which is no holiday then.
    CityPack pack(CityPack pack, LocalDate date) {
        Map<String, String> hours = new HashMap<>();
        all.stream().filter(one -> one.kind == DecisionKind.CATCH_UP_SHIFT)
                .forEach(one -> hours.put(one.text("vehicle"), one.text("hours")));
        if (hours.isEmpty())
            return pack;
        var settings = pack.settings();
        var fleet = pack.fleet();
        var vehicles = fleet.vehicles().stream()
                .map(vehicle -> hours.containsKey(vehicle.id())
                        ? vehicle.workingOn(date, catchUp(hours.get(vehicle.id())))
                        : settings.holidays().contains(date) ? vehicle.restingOn(date) : vehicle)
                .toList();
        var holidays = settings.holidays().stream().filter(day -> !day.equals(date)).toList();
        return pack.with(fleet.with(vehicles)).with(settings.withHolidays(holidays));
    }

    private static ShiftSettings catchUp(String hours) {
        return new ShiftSettings("catch-up", Weekdays.NONE, DayWindow.parse(hours), CATCH_UP_HOURS, CATCH_UP_HOURS,
                CATCH_UP_UNLOADINGS, List.of());
    }
}
