package org.abfuhr.data.city.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.Container;
import org.abfuhr.data.city.yaml.YamlSchema;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.model.fault.FileFailure;

/// Writes a city pack into a new folder: all of it or nothing. The schemas lie in `schema/`, where editors find them.
public final class CityPackWriter {

    private final CityPack pack;
    private final Map<String, String> cityComments = new TreeMap<>();
    private final Map<String, String> fleetComments = new TreeMap<>();
    private final Map<String, String> facilityComments = new TreeMap<>();
    private final Map<String, String> extraFiles = new TreeMap<>();

    private CityPackWriter(CityPack pack) {
        this.pack = pack;
    }

    /// Writes this pack; its roads, area and readings are copied.
    public static CityPackWriter of(CityPack pack) {
        return new CityPackWriter(pack);
    }

    /// Comments for the ends of lines, by key path.
    ///
    /// @param byFile comments by `city`, `fleet` and `facilities`
    public CityPackWriter comments(Map<String, Map<String, String>> byFile) {
        cityComments.putAll(byFile.getOrDefault("city", Map.of()));
        fleetComments.putAll(byFile.getOrDefault("fleet", Map.of()));
        facilityComments.putAll(byFile.getOrDefault("facilities", Map.of()));
        return this;
    }

    /// The operating area as GeoJSON, in place of the pack's file.
    public CityPackWriter area(String geoJson) {
        return file(PackFiles.AREA, geoJson);
    }

    /// One more text file, such as a license.
    public CityPackWriter file(String name, String text) {
        extraFiles.put(name, text);
        return this;
    }

    /// More containers in a file that `city.yaml` does not name: whoever wants them adds it there.
    public CityPackWriter layer(String name, List<Container> containers) {
        return containers.isEmpty() ? this : file(name, ContainerTable.text(containers));
    }

    /// Writes the pack into the folder, which must not exist or be empty.
    ///
    /// @throws FaultException when the folder has files, or when the machine fails
    public void write(Path folder) {
        try {
            Path absolute = folder.toAbsolutePath().normalize();
            if (!isFree(absolute) || !NewFolder.fill(absolute, this::writeFiles))
                throw new FaultException(FaultKind.INPUT, new Fault("E331", "has files already.", folder.toString(),
                        "Give a new folder, or remove this one first."));
        } catch (IOException | UncheckedIOException e) {
            throw new FaultException(FaultKind.MACHINE, new Fault("E332", "cannot be written: " + FileFailure.reason(e) + ".",
                    folder.toString(), "Check the space on the disk and the right to write there."), e);
        }
    }

    private static boolean isFree(Path folder) throws IOException {
        if (!Files.isDirectory(folder))
            return !Files.exists(folder);
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private void writeFiles(Path folder) throws IOException {
        String roads = roadsName(pack.roads().getFileName().toString());
        Files.copy(pack.roads(), folder.resolve(roads));
        writeText(folder, "city.yaml", CityYaml.text(pack.settings(), roads, cityComments));
        writeText(folder, "fleet.yaml", FleetYaml.text(pack.fleet(), fleetComments));
        writeText(folder, "facilities.yaml", FacilitiesYaml.text(pack.facilities(), facilityComments));
        writeText(folder, PackFiles.CONTAINERS, ContainerTable.text(pack.containers()));
        if (pack.area().isPresent() && !extraFiles.containsKey(PackFiles.AREA))
            Files.copy(pack.area().get(), folder.resolve(PackFiles.AREA));
        for (var file : extraFiles.entrySet())
            writeText(folder, file.getKey(), file.getValue());
        Files.createDirectories(folder.resolve(PackFiles.READINGS));
        for (Path readings : pack.readings())
            Files.copy(readings, folder.resolve(PackFiles.READINGS).resolve(readings.getFileName()));
        Files.createDirectories(folder.resolve("schema"));
        for (String schema : new String[]{"city", "fleet", "facilities", "area"})
            writeText(folder, "schema/" + schema + ".schema.json", YamlSchema.textOf(schema));
    }

    /// `roads` with the ending of the source: the ending tells how to read it.
    private static String roadsName(String source) {
        return PackFiles.ROADS.substring(0, PackFiles.ROADS.indexOf('.')) + source.substring(Math.max(0, source.indexOf(".osm")));
    }

    private static void writeText(Path folder, String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }
}
