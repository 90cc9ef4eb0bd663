package org.abfuhr.data.derive;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.abfuhr.data.city.Container;
import org.abfuhr.data.city.Weekdays;
import org.abfuhr.data.derive.geometry.Plane;
import org.abfuhr.data.derive.geometry.Point;

/// Invents today's fixed calendar: the city is cut into sectors of equal capacity around its centre, five with a workday each.
/// For litter it is two halves, each collected on three days a week.
final class Calendars {

    private static final List<Weekdays> ONCE = List.of(Weekdays.of(MONDAY), Weekdays.of(TUESDAY), Weekdays.of(WEDNESDAY),
            Weekdays.of(THURSDAY), Weekdays.of(FRIDAY));
    private static final List<Weekdays> THRICE = List.of(Weekdays.of(MONDAY, WEDNESDAY, FRIDAY),
            Weekdays.of(TUESDAY, THURSDAY, SATURDAY));

    private final Plane plane;
    private final Point centre;

    Calendars(Plane plane, Point centre) {
        this.plane = plane;
        this.centre = centre;
    }

    /// The containers with their calendars, in the same order.
    List<Container> spread(List<Container> containers) {
        Map<String, List<Container>> byKind = new TreeMap<>();
        containers.forEach(c -> byKind.computeIfAbsent(kind(c), _ -> new ArrayList<>()).add(c));
        Map<String, Weekdays> daysById = new HashMap<>();
        byKind.forEach((kind, some) -> assign(some, kind.equals("litter") ? THRICE : ONCE, daysById));
        return containers.stream().map(c -> c.with(daysById.getOrDefault(c.id(), Weekdays.NONE))).toList();
    }

    /// Fractions collected by the same truck share a sector.
    private static String kind(Container container) {
        return container.fraction().startsWith("glass-") ? "glass" : container.fraction();
    }

    private void assign(List<Container> containers, List<Weekdays> sectors, Map<String, Weekdays> daysById) {
        double total = containers.stream().mapToDouble(Container::totalLitres).sum();
        Map<String, Weekdays> daysBySite = new HashMap<>();
        double before = 0;
        for (Container container : around(containers)) {
            int sector = (int) (before / total * sectors.size());
            daysById.put(container.id(), daysBySite.computeIfAbsent(container.site(), _ -> sectors.get(sector)));
            before += container.totalLitres();
        }
    }

    private List<Container> around(List<Container> containers) {
        return containers.stream().sorted(Comparator.comparingDouble(this::angle).thenComparing(Container::id)).toList();
    }

    private double angle(Container container) {
        Point at = plane.point(container.position());
        return Math.atan2(at.y() - centre.y(), at.x() - centre.x());
    }
}
