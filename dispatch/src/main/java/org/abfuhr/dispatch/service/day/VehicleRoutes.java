package org.abfuhr.dispatch.service.day;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.abfuhr.data.store.operations.OperationsStore;
import org.abfuhr.data.store.operations.PlanVersion.State;
import org.abfuhr.data.store.operations.PublishedRoute;
import org.abfuhr.data.store.operations.VehicleEvent;
import org.abfuhr.dispatch.service.http.Json;

/// Which of its routes a vehicle is given, and about which of them it reports, when those of several days are out. A route lasts until its day
/// ends or, as long as the vehicle is not back, until some hours after the planned return: night shifts end on the day after.
///
/// @param zone of the city
public record VehicleRoutes(OperationsStore store, ZoneId zone, InstantSource clock) {

    private static final Duration LATE = Duration.ofHours(6);
    private static final int DAYS_BACK = 2;

    /// The route of the first day that the vehicle has still to drive, else that of its last day.
    public Optional<PublishedRoute> given(String vehicle) {
        var now = clock.instant();
        var routes = store.routes(vehicle, LocalDate.ofInstant(now, zone).minusDays(1));
        return routes.stream().limit(Math.max(0, routes.size() - 1)).filter(route -> toBeDriven(route, now)).findFirst()
                .or(() -> store.findRoute(vehicle));
    }

    private boolean toBeDriven(PublishedRoute route, Instant now) {
        return home(route).isEmpty()
                && store.plans(route.date()).stream().anyMatch(plan -> plan.state() == State.RELEASED)
                && (now.isBefore(midnightAfter(route)) || now.isBefore(latest(route)));
    }

    /// The day of what a vehicle reports, by the instant at which it happened: of the route that lasted then, else of the one that it is
    /// given.
    public Function<Instant, LocalDate> reported(PublishedRoute given) {
        var routes = store.routes(given.vehicle(), given.date().minusDays(DAYS_BACK));
        Map<LocalDate, Instant> ends = new HashMap<>();
        return at -> routes.stream().filter(route -> !at.isBefore(midnight(route.date())))
                .filter(route -> at.isBefore(midnightAfter(route))
                        || !at.isAfter(ends.computeIfAbsent(route.date(), _ -> home(route).orElseGet(() -> latest(route)))))
                .findFirst().map(PublishedRoute::date).orElse(given.date());
    }

    /// When the vehicle was back or broke down, if it was.
    private Optional<Instant> home(PublishedRoute route) {
        return Stream.of(EventType.RETURNED, EventType.BROKEN_DOWN)
                .flatMap(type -> store.findLastEvent(route.vehicle(), route.date(), type.id()).stream())
                .findFirst().map(VehicleEvent::at);
    }

    private Instant midnight(LocalDate date) {
        return date.atStartOfDay(zone).toInstant();
    }

    private Instant midnightAfter(PublishedRoute route) {
        return midnight(route.date().plusDays(1));
    }

    /// When a vehicle is back at the latest; of a route without stops, its day's beginning.
    private Instant latest(PublishedRoute route) {
        var planned = Json.own(new String(store.document(route.content()), UTF_8)).path("return");
        return planned.isTextual()
                ? OffsetDateTime.parse(planned.textValue()).toInstant().plus(LATE)
                : midnight(route.date());
    }
}
