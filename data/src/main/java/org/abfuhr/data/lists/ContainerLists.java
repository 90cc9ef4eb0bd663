package org.abfuhr.data.lists;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.abfuhr.data.city.yaml.TextFile;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.model.fault.Faults;
import org.abfuhr.model.fault.ParserMessage;

/// Reads a file of containers by its content: tables and GeoJSON by their columns, entities by their type.
public final class ContainerLists {

    /// The part of the year whose calendar is taken, where a list has two.
    public enum Season {
        SUMMER("sommer_"), WINTER("winter_");

        private final String columns;

        Season(String columns) {
            this.columns = columns;
        }

        /// Beginning of the names of its columns.
        String columns() {
            return columns;
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private ContainerLists() {}

    /// Reads a file.
    ///
    /// @param grid name of the grid of its coordinates, if it does not say so itself; empty: EPSG:25833
    /// @throws FaultException INPUT E301 or E302 for what is no readable text, E350 for what is no list, E351 for an unknown grid
    public static ContainerList read(Path file, String grid, Season season) {
        if (!Files.isRegularFile(file))
            throw new FaultException(FaultKind.INPUT,
                    new Fault("E301", "is missing.", file.toString(), "Give the path of a list of containers."));
        var faults = new Faults();
        var text = TextFile.read(file, faults);
        faults.throwIfAny(FaultKind.INPUT);
        return read(file.toString(), text.orElseThrow(), grid, season);
    }

    static ContainerList read(String source, String text, String grid, Season season) {
        var omissions = new Omissions();
        if (!text.stripLeading().startsWith("{") && !text.stripLeading().startsWith("["))
            return municipal(source, RowFile.ofTable(source, text, omissions), grid, season, omissions);
        var document = json(source, text);
        if (WasteContainerEntities.isIn(document))
            return new WasteContainerEntities(source, Positions.in(source, "", grid)).read(document);
        return municipal(source, RowFile.ofFeatures(source, document), grid, season, omissions);
    }

    private static ContainerList municipal(String source, RowFile file, String grid, Season season, Omissions omissions) {
        var table = MunicipalTable.of(file.columns()).orElseThrow(() -> new FaultException(FaultKind.INPUT, new Fault("E350",
                "is no list of containers that is read: it has " + (file.columns().isEmpty()
                        ? "no columns."
                        : String.join(", ", file.columns().stream().limit(12).toList()) + "."),
                source, "Give one of the lists that docs/city-pack.md names, or write containers.csv of it.")));
        return table.read(source, file, Positions.in(source, file.grid(), grid), season, omissions);
    }

    private static JsonNode json(String source, String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new FaultException(FaultKind.INPUT,
                    new Fault("E350", "is no JSON: " + ParserMessage.words(e.getOriginalMessage()) + ".", source + ":"
                            + (e.getLocation() == null ? 1 : e.getLocation().getLineNr()),
                            "Mend the syntax there, or export it again."));
        }
    }
}
