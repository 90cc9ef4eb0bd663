package org.abfuhr.data.city.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.Container;
import org.abfuhr.data.city.yaml.SettingsNode;
import org.abfuhr.data.city.yaml.YamlFile;
import org.abfuhr.data.city.yaml.YamlSchema;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.model.fault.FileFailure;
import org.abfuhr.model.fault.Faults;

/// Files of containers: reads those that might join a pack, and changes a pack's, each whole or not at all.
public final class ContainerFiles {

    private ContainerFiles() {}

    /// Rows that might join the pack's, read and checked as if the files were its own.
    ///
    /// @throws FaultException INPUT with every fault of the files; an id that the pack has already is one
    public static List<Container> readMore(CityPack pack, List<Path> files) {
        var all = CityPackReader.read(pack.name(), pack.folder(), files).containers();
        if (!files.isEmpty() && all.size() == pack.containers().size())
            throw new FaultException(FaultKind.INPUT, new Fault("E312", "names no container at all.", files.getFirst().toString(),
                    "Add at least one row."));
        return all.subList(pack.containers().size(), all.size());
    }

    /// Puts rows into the files in which their ids stand; new ones at the end of the first file.
    ///
    /// @param keep which of the other rows stay
    /// @throws FaultException MACHINE E332 when a file cannot be written
    public static void put(CityPack pack, List<Container> rows, Predicate<Container> keep) {
        Map<String, Container> byId = new HashMap<>(rows.stream().collect(Collectors.toMap(Container::id, row -> row)));
        Set<String> known = pack.containers().stream().map(Container::id).collect(Collectors.toCollection(HashSet::new));
        var added = rows.stream().filter(row -> !known.contains(row.id())).toList();
        Map<Path, List<Container>> files = new LinkedHashMap<>();
        for (Path file : paths(pack)) {
            List<Container> content = new ArrayList<>();
            ContainerTable.read(List.of(file), new Faults()).containers().stream()
                    .filter(row -> byId.containsKey(row.id()) || keep.test(row))
                    .forEach(row -> content.add(byId.getOrDefault(row.id(), row)));
            if (files.isEmpty())
                content.addAll(added);
            files.put(file, content);
        }
        files.forEach(ContainerFiles::write);
    }

    private static List<Path> paths(CityPack pack) {
        var faults = new Faults();
        var city = YamlFile.read(pack.folder().resolve("city.yaml"), YamlSchema.of("city"), faults);
        var paths = new PackFiles(pack.folder(), SettingsNode.of(city, faults), faults).containers();
        faults.throwIfAny(FaultKind.INPUT);
        return paths;
    }

    /// Writes rows as a file of their own, in place of any that is there.
    ///
    /// @throws FaultException MACHINE E332 when it cannot be written
    public static void write(Path file, List<Container> rows) {
        Path target = file.toAbsolutePath();
        Path part = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            Files.writeString(part, ContainerTable.text(rows));
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new FaultException(FaultKind.MACHINE, new Fault("E332", "cannot be written: " + FileFailure.reason(e) + ".",
                    file.toString(), "Check the space on the disk and the right to write there."), e);
        }
    }
}
