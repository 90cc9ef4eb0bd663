package org.abfuhr.dispatch.cli;

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
        document.put("unreached", profile.unreached().stream().map(CityCheckCommand::document).toList());
        return document;
    }

    private static Map<String, Object> document(Unreached unreached) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("place", unreached.place().id());
        document.put("name", unreached.place().name());
        document.put("containers", unreached.place().containers());
        document.put("reason", unreached.reason().name().toLowerCase(Locale.ROOT));
        if (Double.isFinite(unreached.distanceMetres()))
            document.put("distanceMetres", Math.round(unreached.distanceMetres()));
        return document;
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
        return Stream.concat(Stream.of(head), shown(profile.unreached().stream().map(CityCheckCommand::line).toList()).stream())
                .toList();
    }

    private static List<String> shown(List<String> lines) {
        int more = lines.size() - SHOWN;
        return more <= 1
                ? lines
                : Stream.concat(lines.stream().limit(SHOWN), Stream.of("  and " + more + " more (--json lists all)")).toList();
    }

    private static String line(Unreached unreached) {
        var place = unreached.place();
        var what = place.containers().isEmpty() ? place.id().replace(":", " ") : String.join(", ", place.containers());
        return "  %s: %s; %s".formatted(named(what, place.name()), words(unreached.reason()), distance(unreached));
    }

    private static String named(String id, String name) {
        return name.isBlank() ? id : id + " (" + name + ")";
    }

    private static String distance(Unreached unreached) {
        return Double.isFinite(unreached.distanceMetres())
                ? "nearest usable road " + Math.round(unreached.distanceMetres()) + " m away"
                : "no usable road at all";
    }

    private static String words(Unreached.Reason reason) {
        return switch (reason) {
            case OUTSIDE_AREA -> "outside the operating area";
            case NO_ROAD_NEARBY -> "no usable road nearby";
            case NO_DEPOT -> "its depots are at no usable road";
            case NO_WAY_THERE -> "no way there from a depot";
            case NO_WAY_BACK -> "no way back to a depot";
        };
    }
}
