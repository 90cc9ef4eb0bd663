package org.abfuhr.dispatch.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.Container;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `abfuhr city`: makes, shows and checks city packs.
@Command(name = "city", mixinStandardHelpOptions = true, description = "Make, show and check city packs.", synopsisSubcommandLabel = "COMMAND", subcommands = {
        CityCommand.Show.class, CityCommand.Check.class}, footer = {"", "Example: abfuhr city show"})
final class CityCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "No command given");
    }

    /// `abfuhr city show`.
    @Command(name = "show", description = "Show what a city pack holds.", footer = {"",
            "Example: abfuhr city show --city my-city"})
    static final class Show extends JsonCommand {

        @Mixin
        private CityOption city = new CityOption();

        @Override
        public Integer call() {
            var facts = facts(city.open());
            console().result(facts, text(facts));
            return 0;
        }

        private static Map<String, Object> facts(CityPack pack) {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("name", pack.name());
            facts.put("displayName", pack.settings().displayName());
            facts.put("folder", pack.folder().toString());
            facts.put("zone", pack.settings().zone().getId());
            facts.put("planDate", CityOption.defaultDate(pack).toString());
            facts.put("population", pack.settings().population());
            facts.put("containers", pack.containers().stream().mapToInt(Container::count).sum());
            facts.put("collectionPoints", pack.containers().size());
            facts.put("sensors", pack.containers().stream().filter(container -> container.sensor().isPresent()).count());
            facts.put("byFraction", byFraction(pack));
            facts.put("vehicles", pack.fleet().vehicles().stream().map(vehicle -> vehicle.id()).toList());
            facts.put("facilities", pack.facilities().stream().map(facility -> facility.id()).toList());
            facts.put("readingsFiles", pack.readings().size());
            facts.put("map", pack.settings().map().attribution());
            return facts;
        }

        private static Map<String, Integer> byFraction(CityPack pack) {
            Map<String, Integer> points = new TreeMap<>();
            pack.containers().forEach(container -> points.merge(container.fraction(), 1, Integer::sum));
            return points;
        }

        private static String text(Map<String, Object> facts) {
            List<String> lines = new ArrayList<>();
            facts.forEach((name, value) -> lines.add("%-18s %s".formatted(name, value)));
            return String.join("\n", lines);
        }
    }

    /// `abfuhr city check`.
    @Command(name = "check", description = "Check a city pack and name every fault, with what to do.", footer = {"",
            "Example: abfuhr city check --city my-city"})
    static final class Check extends JsonCommand {

        @Mixin
        private CityOption city = new CityOption();

        @Override
        public Integer call() {
            var pack = city.open();
            console().result(Map.of("city", pack.name(), "faults", List.of()), pack.name() + ": no faults");
            return 0;
        }
    }
}
