package org.abfuhr.dispatch.roads;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.abfuhr.data.city.DayWindow;
import org.abfuhr.data.visits.PlaceSpec;
import org.abfuhr.data.visits.ProfileAccess;
import org.abfuhr.dispatch.outcome.map.MapLayers;
import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.model.fault.Faults;
import org.abfuhr.model.geo.Coordinate;
import org.abfuhr.routing.AccessPoint;
import org.abfuhr.routing.RoadLine;
import org.abfuhr.routing.RoadNetwork;
import org.abfuhr.routing.SnappedPlace;
import org.abfuhr.routing.SnappedPlace.OnRoad;
import org.abfuhr.routing.closure.ClosedHours;
import org.abfuhr.routing.closure.Closure;

/// What closures take from a city: which streets they close, and how places are served in spite of them.
final class ClosedStreets {

    private static final int NAMES_SHOWN = 4;

    private final RoadNetwork open;
    private final RoadNetwork closed;
    private final List<Closure> closures;

    /// @param open the roads without the closures
    ClosedStreets(RoadNetwork open, List<Closure> closures) {
        this.open = open;
        this.closures = List.copyOf(closures);
        this.closed = closures.isEmpty() ? open : open.withClosures(closures);
    }

    /// The roads with the closures.
    RoadNetwork network() {
        return closed;
    }

    /// The roads on which the profile meets places: with the closures, unless they leave it none.
    RoadNetwork network(String profile) {
        return closed.hasRoads(profile) ? closed : open;
    }

    /// Refuses closures that close nothing.
    ///
    /// @throws org.abfuhr.model.fault.FaultException E826 for each of their ways and areas
    void requireRoads() {
        var faults = new Faults();
        for (int i = 0; i < closures.size(); i++)
            requireRoads(closures.get(i), closed.closedLines().get(i), faults);
        faults.throwIfAny(FaultKind.INPUT);
    }

    private static void requireRoads(Closure closure, List<RoadLine> lines, Faults faults) {
        var met = lines.stream().map(RoadLine::wayId).collect(Collectors.toSet());
        for (var way : new TreeSet<>(closure.wayIds()))
            faults.require(met.contains(way), "E826", "--close way/" + way, "The map has no such road for motor vehicles.",
                    "Give the number of an OpenStreetMap way with a highway tag that lies on the city's map.");
        var area = closure.area();
        if (area != null)
            faults.require(!lines.isEmpty(), "E826", "--close, area around " + position(area.getCentroid().getCoordinate()),
                    "No road for motor vehicles passes through it.",
                    "Draw it over the streets, [longitude, latitude] in this order.");
    }

    private static String position(org.locationtech.jts.geom.Coordinate centre) {
        return String.format(Locale.ROOT, "%.4f, %.4f", centre.getY(), centre.getX());
    }

    /// Where vehicles stop to serve a place, and the hours in which they must not.
    ///
    /// @param closedHours [ProfileAccess#ALL_DAY] if a closure has taken every access point
    record Stopping(List<AccessPoint> points, List<DayWindow> closedHours) {

        boolean isLost() {
            return points.isEmpty() && !closedHours.isEmpty();
        }
    }

    /// How the profile serves each of the places.
    List<Stopping> stops(String profile, List<PlaceSpec> places) {
        var beside = places.stream().map(CityRoads::roadside).toList();
        if (!closed.hasRoads(profile))
            return open.approach(profile, beside).stream().map(ClosedStreets::withoutRoads).toList();
        var now = closed.approach(profile, beside);
        var before = closures.isEmpty() ? now : open.approach(profile, beside);
        return IntStream.range(0, places.size()).mapToObj(i -> stop(profile, before.get(i), now.get(i))).toList();
    }

    /// The places that a closure takes from the profile all day.
    Set<PlaceSpec> taken(String profile, List<PlaceSpec> places) {
        if (closures.isEmpty())
            return Set.of();
        var stops = stops(profile, places);
        return IntStream.range(0, places.size()).filter(i -> stops.get(i).isLost()).mapToObj(places::get)
                .collect(Collectors.toSet());
    }

    private static Stopping withoutRoads(SnappedPlace before) {
        return new Stopping(List.of(), before instanceof OnRoad ? List.of(ProfileAccess.ALL_DAY) : List.of());
    }

    private Stopping stop(String profile, SnappedPlace before, SnappedPlace now) {
        if (isTaken(before, now))
            return new Stopping(List.of(), List.of(ProfileAccess.ALL_DAY));
        var free = now.accessPoints().stream().filter(point -> closed.closedHours(profile, point).isEmpty()).toList();
        return free.isEmpty() ? new Stopping(now.accessPoints(), hours(profile, now)) : new Stopping(free, List.of());
    }

    /// A place carried to a much farther road is not served there: nobody pulls its containers so far.
    private static boolean isTaken(SnappedPlace before, SnappedPlace now) {
        return before instanceof OnRoad was
                && !(now instanceof OnRoad is && is.distanceMetres() <= was.distanceMetres() + SnappedPlace.NOTABLE_METRES);
    }

    private List<DayWindow> hours(String profile, SnappedPlace place) {
        var hours = place.accessPoints().stream().flatMap(point -> closed.closedHours(profile, point).stream()).toList();
        return ClosedHours.union(hours).stream().map(each -> window(each.fromSecond(), each.toSecond())).toList();
    }

    private static DayWindow window(int fromSecond, int toSecond) {
        return new DayWindow(fromSecond / 60, Math.ceilDiv(toSecond, 60));
    }

    /// The closures to draw and to tell of; those of the same streets and hours, such as two ways of one street, are one.
    List<MapLayers.ClosedStreet> drawn() {
        record Label(String streets, String hours) {}
        Map<Label, List<List<Coordinate>>> lines = new LinkedHashMap<>();
        for (int i = 0; i < closures.size(); i++) {
            var closedLines = closed.closedLines().get(i);
            var hours = closures.get(i).allDay()
                    ? ""
                    : window(closures.get(i).fromSecond(), closures.get(i).toSecond()).toString().replace('-', '–');
            lines.computeIfAbsent(new Label(names(closedLines), hours), _ -> new ArrayList<>())
                    .addAll(closedLines.stream().map(RoadLine::course).toList());
        }
        return lines.entrySet().stream().map(entry -> new MapLayers.ClosedStreet(entry.getKey().streets(), entry.getKey().hours(),
                entry.getValue())).toList();
    }

    private static String names(List<RoadLine> lines) {
        Set<String> names = new TreeSet<>();
        lines.forEach(line -> names.add(line.name().isEmpty() ? "way/" + line.wayId() : line.name()));
        return String.join(", ", names.stream().limit(NAMES_SHOWN).toList()) + (names.size() > NAMES_SHOWN ? ", …" : "");
    }
}
