package org.abfuhr.dispatch.night;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.Container;
import org.abfuhr.data.visits.AssembledProblem.Hindered;
import org.abfuhr.data.visits.AssembledProblem;
import org.abfuhr.dispatch.outcome.Overrides;
import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.model.fault.Faults;

/// Refuses decisions about vehicles and containers that the city does not have, and says which it may have meant; refuses a day
/// on which nobody drives, and names the next one on which somebody does.
final class RequestCheck {

    private static final int DAYS_AHEAD = 366;

    private final NightRequest request;
    private final CityPack pack;
    private final Overrides overrides;
    private final Faults faults = new Faults();

    private RequestCheck(NightRequest request) {
        this.request = request;
        pack = request.pack();
        overrides = request.overrides();
    }

    /// Refuses a day on which closures keep every vehicle at home.
    ///
    /// @throws org.abfuhr.model.fault.FaultException INPUT with E827 for each depot and facility that they cut off
    static void requireVehicles(AssembledProblem assembled) {
        if (assembled.problem().shifts().stream().anyMatch(shift -> shift.day() == 0))
            return;
        var faults = new Faults();
        assembled.hindered().stream().filter(Hindered::staysHome)
                .collect(Collectors.groupingBy(each -> each.cause().name().toLowerCase(Locale.ROOT) + " " + each.site(),
                        TreeMap::new, Collectors.mapping(Hindered::vehicle, Collectors.joining(", "))))
                .forEach((site, vehicles) -> faults.add("E827", site, "The closures keep " + vehicles
                        + " at home, and no vehicle is left.", "Close fewer streets, or for fewer hours."));
        faults.throwIfAny(FaultKind.INPUT);
    }

    /// @throws org.abfuhr.model.fault.FaultException INPUT with E820 to E823, all of them
    static void check(NightRequest request) {
        var check = new RequestCheck(request);
        check.requireKnownNames();
        check.requireShift(request.date());
        check.faults.throwIfAny(FaultKind.INPUT);
    }

    private void requireKnownNames() {
        var vehicles = pack.fleet().vehicleIds();
        var containers = pack.containers().stream().map(Container::id).toList();
        overrides.without().forEach(id -> requireKnown("E820", "--without", "vehicle", id, vehicles));
        overrides.required().forEach(id -> requireKnown("E821", "--require", "container", id, containers));
        overrides.excluded().forEach(id -> requireKnown("E821", "--exclude", "container", id, containers));
        overrides.required().stream().filter(overrides.excluded()::contains).forEach(id -> faults.add("E822",
                "--require " + id, "The container is also excluded.", "Decide for one of the two."));
    }

    private void requireKnown(String code, String option, String what, String id, List<String> known) {
        if (known.contains(id))
            return;
        var near = NearMatches.of(id, known);
        var fix = near.isEmpty()
                ? "Give the id of one of its " + known.size() + " " + what + "s."
                : "Did you mean " + String.join(" or ", near) + "?";
        faults.add(code, option, "The city has no " + what + " " + id + ".", fix);
    }

    private void requireShift(LocalDate date) {
        var weekday = date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        if (!request.isDriven(date))
            faults.add("E823", "--date " + date + " (" + weekday + ")", "No vehicle has a shift that day.", nextDriven(date));
    }

    private String nextDriven(LocalDate date) {
        return IntStream.rangeClosed(1, DAYS_AHEAD).mapToObj(date::plusDays).filter(request::isDriven).findFirst()
                .map(next -> "The next day with a shift is " + next
                        + "; fleet.yaml and holidays in city.yaml say who works when.")
                .orElse("Give a vehicle a shift in fleet.yaml, or leave fewer at home.");
    }
}
