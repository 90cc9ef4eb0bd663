package org.abfuhr.data.city.format;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.yaml.SettingsNode;
import org.abfuhr.data.city.yaml.YamlFile;
import org.abfuhr.data.city.yaml.YamlSchema;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.model.fault.Faults;

/// Reads a city pack and checks it whole: every fault of every file is found in one go.
public final class CityPackReader {

    private final Path folder;
    private final List<Path> moreContainers;
    private final Faults faults = new Faults();

    private CityPackReader(Path folder, List<Path> moreContainers) {
        this.folder = folder;
        this.moreContainers = moreContainers;
    }

    /// Reads the pack in the folder. Its name is the folder's.
    ///
    /// @throws FaultException of kind [FaultKind#INPUT] with all faults found
    public static CityPack read(Path folder) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return read(name == null ? "city" : name.toString(), folder);
    }

    static CityPack read(String name, Path folder) {
        return read(name, folder, List.of());
    }

    /// @param moreContainers files whose rows come after those of the pack's own
    static CityPack read(String name, Path folder, List<Path> moreContainers) {
        if (!Files.isDirectory(folder))
            throw new FaultException(FaultKind.INPUT, new Fault("E300", "is no folder.", folder.toString(),
                    "Give the folder of a city pack, or make one with `abfuhr city create`."));
        return new CityPackReader(folder, moreContainers).pack(name);
    }

    private CityPack pack(String name) {
        var city = yaml("city");
        var fleetFile = yaml("fleet");
        var facilityFile = yaml("facilities");
        var cityNode = SettingsNode.of(city, faults);
        var fleet = new FleetYaml(SettingsNode.of(fleetFile, faults), faults);
        var files = new PackFiles(folder, cityNode, faults);
        var table = ContainerTable.read(Stream.concat(files.containers().stream(), moreContainers.stream()).toList(), faults);
        var readings = files.readings();
        var pack = new CityPack(name, folder, CityYaml.settings(cityNode), fleet.fleet(),
                FacilitiesYaml.facilities(SettingsNode.of(facilityFile, faults)), table.containers(), files.roads(), files.area(),
                readings.read(), readings.ignored());
        new PackValidator(pack, city, fleetFile, facilityFile, table, faults).validate(fleet.shifts().values());
        faults.throwIfAny(FaultKind.INPUT);
        return pack;
    }

    private YamlFile yaml(String name) {
        return YamlFile.read(folder.resolve(name + ".yaml"), YamlSchema.of(name), faults);
    }

    /// Comments at the ends of lines, by file (`city`, `fleet`, `facilities`), then by key path: for writing the pack again.
    public static Map<String, Map<String, String>> comments(Path folder) {
        Map<String, Map<String, String>> comments = new TreeMap<>();
        var reader = new CityPackReader(folder, List.of());
        for (String name : new String[]{"city", "fleet", "facilities"})
            comments.put(name, reader.yaml(name).comments());
        return comments;
    }
}
