package org.abfuhr.dispatch.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.Container;
import org.abfuhr.data.derive.DerivationSettings;
import org.abfuhr.data.derive.DerivationSettings.Extent;
import org.abfuhr.dispatch.city.CityMaker;
import org.abfuhr.dispatch.cli.option.CacheFolder;
import org.abfuhr.dispatch.cli.option.CityOption;
import org.abfuhr.dispatch.cli.option.Degrees;
import org.abfuhr.model.geo.Coordinate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `abfuhr city`: makes, shows and checks city packs.
@Command(name = "city", mixinStandardHelpOptions = true, description = "Make, show and check city packs.", synopsisSubcommandLabel = "COMMAND", subcommands = {
        CityCommand.Create.class, CityCommand.Show.class, CityCheckCommand.class,
        CityCalendarCommand.class, ImportContainersCommand.class}, footer = {"", "Example: abfuhr city show"})
final class CityCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "No command given");
    }

    /// `abfuhr city create`.
    @Command(name = "create", description = "Derive a city pack from an OpenStreetMap file, to be corrected afterwards.", footer = {
            "", "Example: abfuhr city create --osm town.osm.pbf --out my-city --population 12000"})
    static final class Create extends JsonCommand {

        @Option(names = "--osm", paramLabel = "FILE", required = true, description = "Map: .osm.pbf, .osm.bz2, .osm.gz or .osm.")
        private Path osm = Path.of("");

        @Option(names = "--out", paramLabel = "DIR", required = true, description = "New folder for the pack.")
        private Path out = Path.of("");

        @Option(names = "--population", paramLabel = "N", description = "Inhabitants (default: what the map says).")
        private @Nullable Integer population;

        @Option(names = "--name", paramLabel = "TEXT", description = "Name of the city (default: of the map's largest place).")
        private @Nullable String name;

        @Option(names = "--box", paramLabel = "S,W,N,E", converter = Degrees.BoxConverter.class, description = "Part of the map that is the city, in degrees (default: all of it).")
        private @Nullable Extent box;

        @Option(names = "--depot", paramLabel = "LAT,LON", converter = Degrees.PlaceConverter.class, description = "Where vehicles start (default: a yard of the map).")
        private @Nullable Coordinate depot;

        @Option(names = "--plan-date", paramLabel = "D", description = "Day that the pack plans (default: tomorrow, whenever asked).")
        private @Nullable LocalDate planDate;

        @Option(names = "--all-fractions", description = "Also organic waste, paper and packaging, and the kerb stops of small houses.")
        private boolean allFractions;

        @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Same map and seed, same city (default: ${DEFAULT-VALUE}).")
        private long seed;

        @Override
        public Integer call() {
            if (population != null && population < 1)
                throw usage("--population is " + population + ": give at least 1");
            var city = CityMaker.make(osm, CacheFolder.path(), settings());
            city.write(out);
            var points = city.pack().containers().size();
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("out", out.toString());
            document.put("name", city.pack().settings().displayName());
            document.put("collectionPoints", points);
            document.put("vehicles", city.pack().fleet().vehicles().size());
            console().result(document,
                    city.pack().settings().displayName() + ": " + points + " collection points -> " + out);
            return 0;
        }

        private DerivationSettings settings() {
            var settings = DerivationSettings.usual().withSeed(seed);
            settings = with(population, settings, DerivationSettings::withPopulation);
            settings = with(name, settings, DerivationSettings::withName);
            settings = with(box, settings, (before, part) -> before.withExtent(part.southWest(), part.northEast()));
            settings = with(depot, settings, DerivationSettings::withDepot);
            settings = with(planDate, settings, DerivationSettings::withPlanDate);
            return allFractions ? settings.withAllFractions() : settings;
        }

        /// The settings with what was said, if anything was.
        private static <T> DerivationSettings with(@Nullable T said, DerivationSettings settings,
                BiFunction<DerivationSettings, T, DerivationSettings> change) {
            return said == null ? settings : change.apply(settings, said);
        }
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
            facts.put("ignoredReadingsFiles", pack.ignoredReadings().size());
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
            facts.forEach((name, value) -> lines.add("%-21s %s".formatted(name, value)));
            return String.join("\n", lines);
        }
    }
}
