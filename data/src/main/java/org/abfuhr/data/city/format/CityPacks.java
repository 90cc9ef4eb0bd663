package org.abfuhr.data.city.format;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.yaml.Suggestion;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;

/// Opens city packs: a folder, or one that comes with the program.
public final class CityPacks {

    /// Name of the pack that commands use when none is given.
    public static final String DEFAULT = "neubrandenburg";

    private CityPacks() {}

    /// Names of the packs that come with the program.
    public static List<String> embedded() {
        return EmbeddedPacks.index().names();
    }

    /// Reads the pack in the folder, or the embedded one of that name, which is unpacked into the cache folder first. A folder
    /// wins over a name.
    ///
    /// @throws FaultException of kind [FaultKind#INPUT] with every fault of the pack, or when there is none
    public static CityPack open(String folderOrName, Path cacheFolder) {
        if (Files.isDirectory(Path.of(folderOrName)))
            return CityPackReader.read(Path.of(folderOrName));
        var index = EmbeddedPacks.index();
        if (index.names().contains(folderOrName))
            return CityPackReader.read(folderOrName, index.unpack(folderOrName, cacheFolder));
        throw new FaultException(FaultKind.INPUT, new Fault("E300", "is neither a folder nor a city pack of the program.",
                folderOrName, Suggestion.forReference(folderOrName, index.names())));
    }
}
