package org.abfuhr.dispatch.cli;

import org.abfuhr.routing.SnappedPlace.PassedRoad;
import org.abfuhr.dispatch.roads.ProfileReach.Detour;
import org.abfuhr.data.visits.PlaceSpec;
import java.util.Optional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.UnworkedDay;
import org.abfuhr.dispatch.reach.CityReach;
import org.abfuhr.dispatch.reach.CityReach.OfProfile;
import org.abfuhr.dispatch.reach.CityReachCheck;
import org.abfuhr.dispatch.cli.option.CacheFolder;
import org.abfuhr.dispatch.cli.option.CityOption;
import org.abfuhr.dispatch.cli.terminal.TerminalProgress;
import org.abfuhr.dispatch.progress.Steps;
import org.abfuhr.dispatch.roads.Unreached;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `abfuhr city check`: every fault of the files, and what the vehicles reach on the map.
@Command(name = "check", description = "Check a city pack: every fault with what to do, and which places its vehicles reach.", footer = {
        "", "Example: abfuhr city check --city my-city"})
final class CityCheckCommand extends JsonCommand {

    @Mixin
    private CityOption city = new CityOption();

    @Override
    public Integer call() {
        var pack = city.open();
        var steps = new Steps(System::nanoTime, TerminalProgress.forPerson());
        var reach = CityReachCheck.check(pack, CacheFolder.path(), steps);
        var unworked = UnworkedDay.list(pack, CityOption.defaultDate(pack));
        console().result(document(pack, reach, unworked), new CityCheckText(pack).of(reach, unworked));
        return 0;
    }

    private static Map<String, Object> document(CityPack pack, CityReach reach, List<UnworkedDay> unworked) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("city", pack.name());
        document.put("faults", List.of());
        document.put("profiles", reach.profiles().stream().map(CityCheckCommand::document).toList());
        document.put("unreachedContainers", reach.unreached());
        document.put("unworkedDays", unworked.stream().map(CityCheckCommand::document).toList());
        return document;
    }

    private static Map<String, Object> document(UnworkedDay day) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("date", day.date().toString());
        document.put("fraction", day.fraction());
        document.put("containers", day.containers());
        return document;
    }

    private static Map<String, Object> document(OfProfile profile) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("profile", profile.profile());
        document.put("vehicles", profile.vehicles());
        document.put("containers", profile.containers().size());
        document.put("reached", profile.containers().size() - profile.unreachedContainers());
        document.put("unreached", profile.reach().unreached().stream().map(CityCheckCommand::document).toList());
        document.put("wrongSide", profile.reach().wrongSide().stream().map(CityCheckCommand::document).toList());
        document.put("carriedFarther", profile.reach().carriedFarther().stream().map(CityCheckCommand::document).toList());
        return document;
    }

    private static Map<String, Object> document(Unreached unreached) {
        var document = document(unreached.place());
        document.put("reason", unreached.reason().name().toLowerCase(Locale.ROOT));
        addRoads(document, unreached.street(), unreached.distanceMetres(), unreached.passed());
        return document;
    }

    private static Map<String, Object> document(Detour detour) {
        var document = document(detour.place());
        addRoads(document, detour.street(), detour.distanceMetres(), detour.passed());
        return document;
    }

    private static Map<String, Object> document(PlaceSpec place) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("place", place.id());
        document.put("name", place.name());
        document.put("containers", place.containers());
        return document;
    }

    private static void addRoads(Map<String, Object> document, String street, double metres, Optional<PassedRoad> passed) {
        if (Double.isFinite(metres)) {
            document.put("street", street);
            document.put("distanceMetres", Math.round(metres));
        }
        passed.ifPresent(road -> document.put("passed", document(road)));
    }

    private static Map<String, Object> document(PassedRoad road) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("way", road.wayId());
        document.put("name", road.name());
        document.put("reason", road.reason().name().toLowerCase(Locale.ROOT));
        document.put("distanceMetres", Math.round(road.distanceMetres()));
        return document;
    }
}
