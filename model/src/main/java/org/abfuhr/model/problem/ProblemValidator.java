package org.abfuhr.model.problem;

import java.util.List;
import java.util.function.Function;
import org.abfuhr.model.fault.Faults;
import org.abfuhr.model.matrix.TravelProfile;

/// Finds every fault of a [CollectionProblem]. Codes: E10x frame, E11x places, E12x visits, E13x facilities and depots;
/// vehicles and shifts (E20x to E22x) are judged by [FleetValidator].
final class ProblemValidator {

    private final CollectionProblem problem;
    private final Faults faults = new Faults();

    ProblemValidator(CollectionProblem problem) {
        this.problem = problem;
    }

    Faults validate() {
        validateFrame();
        faults.requireUnique("E105", "profiles", problem.profiles(), TravelProfile::id);
        faults.requireUnique("E105", "places", problem.places(), Place::id);
        faults.requireUnique("E105", "depots", problem.depots(), Depot::id);
        faults.requireUnique("E105", "facilities", problem.facilities(), DisposalFacility::id);
        faults.requireUnique("E105", "visits", problem.visits(), Visit::id);
        problem.places().forEach(this::validatePlace);
        problem.depots()
                .forEach(d -> faults.requireIndex("E130", "depot " + d.id(), "place", d.place(), problem.places().size()));
        problem.facilities().forEach(this::validateFacility);
        problem.visits().forEach(this::validateVisit);
        new FleetValidator(problem, faults).validate();
        return faults;
    }

    private void validateFrame() {
        faults.require(problem.horizonDays() >= 1, "E101", "horizonDays", "is " + problem.horizonDays() + ".",
                "Plan at least one day.");
        faults.require(problem.scale() >= 1, "E102", "scale", "is " + problem.scale() + ".", "Give a scale of at least 1.");
        faults.require(!problem.dimensions().isEmpty(), "E103", "dimensions", "is empty.", "Name at least one, such as kg.");
        faults.requireUnique("E105", "dimensions", problem.dimensions(), Function.identity());
        faults.requireUnique("E105", "fractions", problem.fractions(), Function.identity());
        problem.weights().byRule()
                .forEach((rule, weight) -> faults.require(weight >= 0, "E104", "weights." + rule, "is " + weight + ".",
                        "Give a factor of at least 0; 0 switches the rule off."));
    }

    private void validatePlace(Place place) {
        var where = "place " + place.id();
        int profiles = problem.profiles().size();
        if (place.accessPoints().size() != profiles) {
            faults.add("E110", where, "has access points for " + place.accessPoints().size() + " profiles.",
                    "List one set for each of the " + profiles + " profiles; an empty set means that it cannot be reached.");
            return;
        }
        for (int p = 0; p < profiles; p++)
            for (int accessPoint : place.accessPoints().get(p))
                faults.requireIndex("E111", where, "accessPoints[" + p + "]", accessPoint,
                        problem.profiles().get(p).matrix().size());
    }

    private void validateFacility(DisposalFacility facility) {
        var where = "facility " + facility.id();
        faults.requireIndex("E130", where, "place", facility.place(), problem.places().size());
        facility.fractions().forEach(f -> faults.requireIndex("E131", where, "fractions", f, problem.fractions().size()));
        requireWindows("E132", where, "openingHours", facility.openingHours());
        faults.requireNotNegative("E133", where, "unloadingSeconds", facility.unloadingSeconds());
        faults.requireNotNegative("E133", where, "feeMicroEuro", facility.feeMicroEuro());
        faults.requireNotNegative("E133", where, "feePerUnitMicroEuro", facility.feePerUnitMicroEuro());
        facility.charger().ifPresent(c -> {
            faults.requireNotNegative("E134", where, "charger.seconds", c.seconds());
            faults.requireNotNegative("E134", where, "charger.wattHours", c.wattHours());
        });
    }

    private void validateVisit(Visit visit) {
        var where = "visit " + visit.id();
        faults.requireIndex("E120", where, "place", visit.place(), problem.places().size());
        faults.requireIndex("E121", where, "fraction", visit.fraction(), problem.fractions().size());
        validateDemand(visit, where);
        faults.requireNotNegative("E123", where, "serviceSeconds", visit.serviceSeconds());
        faults.requireNotNegative("E123", where, "lifts", visit.lifts());
        faults.requireNotNegative("E123", where, "releaseSeconds", visit.releaseSeconds());
        requireWindows("E124", where, "windows", visit.windows());
        visit.allowedDays().forEach(d -> faults.requireIndex("E125", where, "allowedDays", d, problem.horizonDays()));
        visit.allowedVehicles().forEach(v -> faults.requireIndex("E126", where, "allowedVehicles", v, problem.vehicles().size()));
        faults.require(visit.dayCostsMicroEuro().size() == problem.horizonDays(), "E127", where,
                "has " + visit.dayCostsMicroEuro().size() + " day costs.",
                "Give one for each of the " + problem.horizonDays() + " days.");
        visit.released().ifPresent(release -> validateRelease(release, where));
    }

    private void validateRelease(Release release, String where) {
        faults.requireIndex("E128", where, "released.shift", release.shift(), problem.shifts().size());
        faults.requireNotNegative("E128", where, "released.moveCostMicroEuro", release.moveCostMicroEuro());
        faults.requireNotNegative("E128", where, "released.leaveOutCostMicroEuro", release.leaveOutCostMicroEuro());
    }

    private void validateDemand(Visit visit, String where) {
        boolean shaped = visit.demand().size() == problem.horizonDays()
                && visit.demand().stream().allMatch(day -> day.size() == problem.dimensions().size());
        faults.require(shaped, "E122", where, "has a demand of the wrong shape.", "Give, for each of the " + problem.horizonDays()
                + " days, one amount for each of the " + problem.dimensions().size() + " dimensions.");
        visit.demand().forEach(day -> day.forEach(amount -> faults.requireNotNegative("E122", where, "demand", amount)));
    }

    private void requireWindows(String code, String where, String key, List<TimeWindow> windows) {
        for (int w = 0; w < windows.size(); w++) {
            var window = windows.get(w);
            faults.require(window.earliest() <= window.latest(), code, where,
                    key + "[" + w + "] closes at " + window.latest() + " s before it opens at " + window.earliest() + " s.",
                    "Let it close no earlier than it opens.");
            faults.require(w == 0 || windows.get(w - 1).latest() < window.earliest(), code, where,
                    key + "[" + w + "] opens at " + window.earliest() + " s, before the one before it has closed.",
                    "List windows in order and without overlap.");
        }
    }
}
