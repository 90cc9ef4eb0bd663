package org.abfuhr.dispatch.cli;

import org.abfuhr.routing.SnappedPlace.PassedRoad;
import org.abfuhr.dispatch.roads.ProfileReach.Detour;
import org.abfuhr.data.visits.PlaceSpec;
import java.util.Optional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.Container;
import org.abfuhr.dispatch.city.CityReach;
import org.abfuhr.dispatch.city.CityReach.OfProfile;
import org.abfuhr.dispatch.city.CityReachCheck;
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

    /// Rows of a list for people; JSON has all.
    private static final int SHOWN = 10;
    private static final int WORST_SHOWN = 3;

    @Mixin
    private CityOption city = new CityOption();

    @Override
    public Integer call() {
        var pack = city.open();
        var steps = new Steps(System::nanoTime, TerminalProgress.forPerson());
        var reach = CityReachCheck.check(pack, CacheFolder.path(), steps);
        console().result(document(pack, reach), text(pack, reach));
        return 0;
    }

    private static Map<String, Object> document(CityPack pack, CityReach reach) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("city", pack.name());
        document.put("faults", List.of());
        document.put("profiles", reach.profiles().stream().map(CityCheckCommand::document).toList());
        document.put("unreachedContainers", reach.unreached().stream().map(Container::id).toList());
        return document;
    }

    private static Map<String, Object> document(OfProfile profile) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("profile", profile.profile());
        document.put("vehicles", profile.vehicles());
        document.put("containers", profile.containers());
        document.put("reached", profile.containers() - profile.unreachedContainers());
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
        passed.ifPresent(road -> document.put("passed", Map.of("way", road.wayId(), "name", road.name(), "reason",
                road.reason().name().toLowerCase(Locale.ROOT), "distanceMetres", Math.round(road.distanceMetres()))));
    }

    private static String text(CityPack pack, CityReach reach) {
        List<String> lines = new ArrayList<>(List.of(pack.name() + ": no faults in its files"));
        reach.profiles().forEach(profile -> lines.addAll(lines(profile)));
        if (!reach.unreached().isEmpty()) {
            lines.add("warning: reached by no vehicle that takes their fraction: " + reach.unreached().size() + " of "
                    + pack.containers().size() + " collection points");
            lines.addAll(shown(reach.unreached().stream().map(c -> "  " + named(c.id(), c.name())).toList()));
        }
        return String.join("\n", lines);
    }

    private static List<String> lines(OfProfile profile) {
        var head = "%s (%s): reaches %d of %d collection points".formatted(profile.profile(),
                String.join(", ", profile.vehicles()), profile.containers() - profile.unreachedContainers(),
                profile.containers());
        List<String> lines = new ArrayList<>(List.of(head));
        lines.addAll(shown(profile.reach().unreached().stream().map(ReachWords::line).toList()));
        addDetours("served from the wrong side of the street", profile.reach().wrongSide(), lines);
        addDetours("carried more than 15 m farther than to the nearest road", profile.reach().carriedFarther(), lines);
        return lines;
    }

    private static void addDetours(String what, List<Detour> detours, List<String> lines) {
        if (detours.isEmpty())
            return;
        lines.add("  " + what + ": " + detours.stream().mapToInt(detour -> detour.place().containers().size()).sum());
        lines.addAll(detours.stream().limit(WORST_SHOWN).map(detour -> "  " + ReachWords.line(detour)).toList());
    }

    private static List<String> shown(List<String> lines) {
        int more = lines.size() - SHOWN;
        return more <= 1
                ? lines
                : Stream.concat(lines.stream().limit(SHOWN), Stream.of("  and " + more + " more (--json lists all)")).toList();
    }

    private static String named(String id, String name) {
        return name.isBlank() ? id : id + " (" + name + ")";
    }
}
