package org.abfuhr.data.visits;

import org.abfuhr.data.visits.cost.OverflowPrice;
import org.abfuhr.data.visits.cost.VisitCosts;
import org.abfuhr.data.visits.cost.OverflowOutlook;
import org.abfuhr.data.visits.cost.LongRunCost;
import org.abfuhr.data.visits.cost.DayCosts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.CitySettings.NoiseHours;
import org.abfuhr.data.city.Container;
import org.abfuhr.data.city.DayWindow;
import org.abfuhr.data.forecast.FillForecast;
import org.abfuhr.data.forecast.Forecasts;
import org.abfuhr.model.fleet.Vehicle;
import org.abfuhr.model.problem.TimeWindow;
import org.abfuhr.model.problem.Visit;

/// Makes visits of containers: amounts, service, windows, days, and the price of each day.
final class VisitAssembler {

    /// More than this share of the capacity does not lie beside a container: somebody has cleared it away.
    private static final double MAX_COLLECTED_LEVEL = 1.5;

    private static final double LITRES_PER_CUBIC_METRE = 1000;

    private final CityPack pack;
    private final Forecasts forecasts;
    private final HorizonDays days;
    private final WindowSeconds windows;
    private final List<String> fractions;
    private final PlanningPlaces places;
    private final List<Vehicle> vehicles;
    private final List<ProfileAccess> access;
    private final VisitCosts visitCosts;
    private final List<LeftOut> leftOut = new ArrayList<>();

    VisitAssembler(CityPack pack, Forecasts forecasts, HorizonDays days, List<String> fractions, PlanningPlaces places,
            List<Vehicle> vehicles, List<ProfileAccess> access, VisitCosts visitCosts) {
        this.pack = pack;
        this.forecasts = forecasts;
        this.days = days;
        this.windows = new WindowSeconds(days, pack.settings().zone());
        this.fractions = fractions;
        this.places = places;
        this.vehicles = vehicles;
        this.access = access;
        this.visitCosts = visitCosts;
    }

    /// Visits by the rules, in order of container id.
    List<Visit> visits(List<Container> containers, VisitRules rules) {
        List<Visit> visits = new ArrayList<>();
        for (var container : containers)
            addVisit(container, rules.due(container, forecasts.get(container.id())), visits);
        return visits;
    }

    /// Exactly these visits, all of them today; but none that closures forbid.
    List<Visit> requiredToday(List<Container> containers) {
        var today = new VisitRules.Due(true, List.of(0));
        return containers.stream().filter(container -> !openDays(container, today).isEmpty())
                .map(container -> visit(container, today, costs(container))).toList();
    }

    /// Containers that got no visit although they might have had one.
    List<LeftOut> leftOut() {
        return leftOut;
    }

    private void addVisit(Container container, VisitRules.Due due, List<Visit> visits) {
        if (due.allowedDays().isEmpty()) {
            if (!container.followsCalendar())
                leftOut.add(new LeftOut(container.id(), LeftOut.Reason.EXCLUDED, 0, 0));
            return;
        }
        var open = openDays(container, due);
        if (open.isEmpty())
            leftOut.add(new LeftOut(container.id(), LeftOut.Reason.CLOSED, 0, 0));
        else
            addVisitIfWorthIt(container, quiet(container, new VisitRules.Due(due.required(), open)), visits);
    }

    /// The allowed days on which closures leave a time for the container.
    private List<Integer> openDays(Container container, VisitRules.Due due) {
        if (closedHours(container).isEmpty())
            return due.allowedDays();
        var left = windowsLeftByClosures(container);
        return due.allowedDays().stream().filter(day -> windows.meets(day, left)).toList();
    }

    private void addVisitIfWorthIt(Container container, VisitRules.Due due, List<Visit> visits) {
        var costs = costs(container);
        long own = ownMicroEuro(container);
        long saved = Rounding.microEuro(costs.bestSavingEuro());
        if (due.required() || saved > own)
            visits.add(visit(container, due, costs));
        else
            leftOut.add(new LeftOut(container.id(), LeftOut.Reason.NOT_WORTH_IT, Math.max(0, saved), own));
    }

    /// Looks ahead to the next chance after the horizon: over a weekend nobody empties what was left on Friday.
    private DayCosts costs(Container container) {
        var forecast = forecasts.get(container.id());
        var price = OverflowPrice.of(pack.fractionOf(container), visitCosts.euro(container));
        int end = days.nextChance(container.fraction());
        var outlook = new OverflowOutlook(forecast, days.start(0), days.effectiveDays(forecast.clock(), end), price);
        var longRun = new LongRunCost(forecast.law(), forecast.litres(), price);
        double future = longRun.futureEuro(forecast.at(days.start(end)));
        return DayCosts.of(end, outlook::costEuro, longRun.euroPerDay(), future).first(days.horizon());
    }

    private Visit visit(Container container, VisitRules.Due due, DayCosts costs) {
        var forecast = forecasts.get(container.id());
        int fraction = fractions.indexOf(container.fraction());
        return new Visit(container.id(), places.ofContainer(container.id()), fraction,
                IntStream.range(0, days.horizon()).mapToObj(day -> demand(container, forecast, day)).toList(),
                Rounding.up(pack.serviceSecondsOf(container)), container.count(), windows(container), 0, due.allowedDays(),
                vehiclesFor(fraction), due.required(), costs.dayCostsEuro().stream().map(Rounding::microEuro).toList(),
                Rounding.microEuro(costs.notServedEuro()));
    }

    private List<Integer> demand(Container container, FillForecast forecast, int day) {
        double level = Math.min(MAX_COLLECTED_LEVEL, forecast.mean(days.middle(day)));
        double litres = level * container.totalLitres();
        double kg = litres * pack.fractionOf(container).kgPerCubicMetre() / LITRES_PER_CUBIC_METRE;
        return List.of(Rounding.up(kg), Rounding.up(litres));
    }

    /// Without days on which noise rules leave no time. Where none is left nothing is required: the visit waits for its next window.
    private VisitRules.Due quiet(Container container, VisitRules.Due due) {
        if (noiseHours(container).isEmpty())
            return due;
        var left = windows(container);
        var days = due.allowedDays().stream().filter(day -> windows.meets(day, left)).toList();
        return days.isEmpty() ? new VisitRules.Due(false, due.allowedDays()) : new VisitRules.Due(due.required(), days);
    }

    private Optional<NoiseHours> noiseHours(Container container) {
        return pack.settings().rules().noiseHours().filter(_ -> container.quiet());
    }

    private List<TimeWindow> windows(Container container) {
        var left = windowsLeftByClosures(container);
        return noiseHours(container).map(noise -> windows.outside(date -> noise.forbidden(pack.settings().isRestDay(date)), left,
                Rounding.up(pack.serviceSecondsOf(container)))).orElse(left);
    }

    private List<TimeWindow> windowsLeftByClosures(Container container) {
        var hours = pack.windowsOf(container);
        var all = hours.isEmpty() ? List.<TimeWindow>of() : windows.list(date -> hours);
        return windows.outside(closedHours(container), all, Rounding.up(pack.serviceSecondsOf(container)));
    }

    /// Closed hours at the container of all vehicles that reach it; if closures let none reach it, of those that would.
    private List<DayWindow> closedHours(Container container) {
        int place = places.ofContainer(container.id());
        var allowed = vehiclesFor(fractions.indexOf(container.fraction())).stream().map(v -> vehicles.get(v).profile()).distinct()
                .map(access::get).toList();
        var reaching = allowed.stream().filter(each -> !each.accessPoints().get(place).isEmpty()).toList();
        return (reaching.isEmpty() ? allowed : reaching).stream().flatMap(each -> each.closedHours().get(place).stream())
                .distinct().toList();
    }

    private List<Integer> vehiclesFor(int fraction) {
        return IntStream.range(0, vehicles.size())
                .filter(v -> vehicles.get(v).compartmentOf(fraction) != Vehicle.NO_COMPARTMENT).boxed().toList();
    }

    /// Lifts and service by the cheapest vehicle that takes the fraction.
    private long ownMicroEuro(Container container) {
        int seconds = Rounding.up(pack.serviceSecondsOf(container));
        return vehiclesFor(fractions.indexOf(container.fraction())).stream().map(v -> vehicles.get(v).costs())
                .mapToLong(costs -> costs.perSecond() * seconds + costs.perLift() * container.count()).min().orElse(0);
    }
}
