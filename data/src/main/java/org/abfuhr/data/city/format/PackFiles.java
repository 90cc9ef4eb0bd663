package org.abfuhr.data.city.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.abfuhr.data.city.yaml.SettingsNode;
import org.abfuhr.model.fault.Faults;
import org.abfuhr.model.fault.FileFailure;

/// Finds the files of a pack that are not settings: roads, operating area and readings.
final class PackFiles {

    static final String ROADS = "roads.osm.pbf";
    static final String CONTAINERS = "containers.csv";
    static final String AREA = "area.geojson";
    static final String READINGS = "readings";

    private final Path folder;
    private final SettingsNode city;
    private final Faults faults;

    PackFiles(Path folder, SettingsNode city, Faults faults) {
        this.folder = folder;
        this.city = city;
        this.faults = faults;
    }

    List<Path> containers() {
        List<String> names = city.has("containers") ? city.texts("containers") : List.of(CONTAINERS);
        return names.stream().filter(name -> !name.isEmpty()).map(folder::resolve).toList();
    }

    Path roads() {
        Path roads = folder.resolve(city.text("roads", ROADS)).normalize();
        if (!Files.isRegularFile(roads))
            faults.add("E301", city.has("roads") ? city.where("roads") : roads.toString(), "is missing: " + roads + ".",
                    "Put an OpenStreetMap extract (.osm.pbf, .osm.bz2, .osm.gz or .osm) there, or name another under roads.");
        return roads;
    }

    Optional<Path> area() {
        Path area = folder.resolve(city.text("area", AREA)).normalize();
        if (Files.isRegularFile(area))
            return Optional.of(area);
        if (city.has("area"))
            faults.add("E301", city.where("area"), "is missing: " + area + ".", "Name a GeoJSON file, or drop the key.");
        return Optional.empty();
    }

    /// Delivered readings, and what lies beside them.
    record ReadingsFiles(List<Path> read, List<Path> ignored) {}

    ReadingsFiles readings() {
        var files = listReadings();
        files.stream().filter(file -> isNamed(file, ".parquet")).forEach(file -> faults.add("E334", file.toString(),
                "is a Parquet file, which is not read here.",
                "Move it elsewhere and import it: abfuhr readings import FILE --city DIR."));
        var byUse = files.stream().collect(Collectors.partitioningBy(file -> isNamed(file, ".csv") || isNamed(file, ".csv.gz")));
        return new ReadingsFiles(byUse.getOrDefault(true, List.of()), byUse.getOrDefault(false, List.of()));
    }

    /// Hidden files are nobody's delivery: an interrupted import may leave one.
    private List<Path> listReadings() {
        Path readings = folder.resolve(READINGS);
        if (!Files.isDirectory(readings))
            return List.of();
        try (var files = Files.list(readings)) {
            return files.filter(file -> !file.getFileName().toString().startsWith(".")).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            faults.add("E302", readings.toString(), "cannot be listed: " + FileFailure.reason(e) + ".", "Check the folder.");
            return List.of();
        }
    }

    private static boolean isNamed(Path file, String ending) {
        return file.getFileName().toString().endsWith(ending);
    }
}
