package org.abfuhr.dispatch.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.abfuhr.dispatch.outcome.ContainerCard;
import org.abfuhr.dispatch.outcome.ContainerCard.Why;
import org.abfuhr.dispatch.outcome.Outcome;
import org.abfuhr.dispatch.outcome.Texts;
import org.abfuhr.dispatch.outcome.ViolationWords;
import org.abfuhr.dispatch.outcome.map.MapLayers.ClosedStreet;
import org.abfuhr.dispatch.report.ReportInput.Closed;
import org.abfuhr.dispatch.report.ReportInput.BaseMap;
import org.abfuhr.dispatch.report.ReportInput.Container;
import org.abfuhr.dispatch.report.ReportInput.Decision;
import org.abfuhr.dispatch.report.ReportInput.Decision.DecisionKind;
import org.abfuhr.dispatch.report.ReportInput.Figures;
import org.abfuhr.dispatch.report.ReportInput.Line;
import org.abfuhr.dispatch.report.ReportInput.Reach;
import org.abfuhr.dispatch.report.ReportInput.Road;
import org.abfuhr.dispatch.report.ReportInput.Sensor;
import org.abfuhr.dispatch.report.ReportInput.Site;
import org.abfuhr.dispatch.report.ReportInput.Site.SiteKind;
import org.abfuhr.model.geo.Coordinate;
import org.abfuhr.model.problem.CollectionProblem;

/// Fills the page's input from the outcome of a night. Only the first day of the horizon is shown: it alone is driven.
public final class ReportAssembler {

    private static final double MICRO_EURO = 1e6;

    private final Outcome outcome;
    private final CollectionProblem problem;
    private final List<String> fractions;

    private ReportAssembler(Outcome outcome) {
        this.outcome = outcome;
        this.problem = outcome.problem();
        this.fractions = List.copyOf(new TreeSet<>(outcome.containers().stream().map(ContainerCard::fraction).toList()));
    }

    /// The page of this night.
    public static ReportInput assemble(Outcome outcome) {
        return new ReportAssembler(outcome).input();
    }

    private ReportInput input() {
        var city = outcome.city();
        return new ReportInput(city.locale(), problem.zone(), city.name(), outcome.date(), problem.start(),
                new ViolationWords(outcome).list(),
                outcome.notices(), decisions(), figures(outcome.figures()),
                outcome.fixedCalendar().map(this::figures).orElse(null), city.environmentSource(),
                outcome.clock().map(figure -> ClockElement.html(figure, new Texts(city.locale()))).orElse(""), map(), sites(),
                fractions.stream().map(city::nameOf).toList(), containers(), new VehicleDays(outcome).list(),
                new LeftOutToday(outcome).list(), sensors(), reach());
    }

    private List<Decision> decisions() {
        var overrides = outcome.overrides();
        return Stream.of(decisions(DecisionKind.WITHOUT_VEHICLE, overrides.without()),
                decisions(DecisionKind.REQUIRED, overrides.required()), decisions(DecisionKind.EXCLUDED, overrides.excluded()),
                decisions(DecisionKind.CLOSED, outcome.map().closed().stream().map(ReportAssembler::label).toList()))
                .flatMap(List::stream).toList();
    }

    private List<Decision> decisions(DecisionKind kind, List<String> subjects) {
        return subjects.stream().map(subject -> new Decision(kind, subject, outcome.overrides().reason(), "")).toList();
    }

    private Figures figures(org.abfuhr.dispatch.outcome.Figures day) {
        return new Figures(outcome.containers().size(), day.visits(), day.lifts(), day.vehicles(), day.trips(), day.km(),
                day.hours(), day.kWh(), day.tonnes(), day.euro(), day.kgCo2(), day.overflowLitres());
    }

    private BaseMap map() {
        var roads = outcome.map().roads().stream()
                .map(road -> new Road(road.wayId(), road.roadClass(), road.name(), new Line(road.line())))
                .toList();
        return new BaseMap(outcome.city().attribution(), outcome.city().mapNote(), roads,
                outcome.map().areas().stream().map(Line::new).toList(),
                outcome.map().closed().stream()
                        .map(each -> new Closed(label(each), each.lines().stream().map(Line::new).toList()))
                        .toList());
    }

    private static String label(ClosedStreet closed) {
        return closed.hours().isEmpty() ? closed.streets() : closed.streets() + " " + closed.hours();
    }

    /// Depots first, then facilities: [VehicleDays] counts on it.
    private List<Site> sites() {
        List<Site> sites = new ArrayList<>();
        for (var depot : problem.depots())
            sites.add(new Site(SiteKind.DEPOT, outcome.city().nameOf(depot.id()), positionOf(depot.place()), false));
        for (var facility : problem.facilities())
            sites.add(new Site(SiteKind.FACILITY, outcome.city().nameOf(facility.id()), positionOf(facility.place()),
                    facility.charger().isPresent()));
        return sites;
    }

    private Coordinate positionOf(int place) {
        return problem.places().get(place).position();
    }

    private List<Container> containers() {
        List<Container> containers = new ArrayList<>();
        for (int index = 0; index < outcome.containers().size(); index++)
            containers.add(container(outcome.containers().get(index), costsEuro(index)));
        return containers;
    }

    private Container container(ContainerCard card, List<Double> costsEuro) {
        return new Container(card.id(), card.name(), card.position(), fractions.indexOf(card.fraction()),
                card.litres() / Math.max(1, card.count()), card.count(), card.sensor(), card.fill(), card.fillNextDay(),
                card.overflowProbability(), card.overflowInTwoDays(), card.overflowLitres(),
                card.why() == Why.REQUIRED ? Container.Why.REQUIRED : Container.Why.COST, costsEuro);
    }

    /// Day costs and the not-served cost of a visit; nothing for a container that never became one.
    private List<Double> costsEuro(int index) {
        if (index >= problem.visits().size())
            return List.of();
        var visit = problem.visits().get(index);
        return Stream.concat(visit.dayCostsMicroEuro().stream(), Stream.of(visit.notServedCostMicroEuro()))
                .map(cost -> cost / MICRO_EURO).toList();
    }

    private List<Sensor> sensors() {
        return outcome.sensors().stream()
                .map(card -> new Sensor(card.container(), card.name(), card.health(), card.lastReading())).toList();
    }

    /// Collection points that are not considered today are left out.
    private List<Reach> reach() {
        var ids = outcome.containers().stream().map(ContainerCard::id).toList();
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < ids.size(); i++)
            index.put(ids.get(i), i);
        return outcome.reach().stream().filter(card -> !card.collectionPoint() || index.containsKey(card.id()))
                .map(card -> new Reach(
                        card.collectionPoint() ? index.getOrDefault(card.id(), ReportInput.NONE) : ReportInput.NONE,
                        card.name(), card.kinds().stream().map(kind -> new Reach.Kind(kind.name(), kind.why())).toList()))
                .toList();
    }
}
