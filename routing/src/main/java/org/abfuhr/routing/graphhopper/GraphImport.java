package org.abfuhr.routing.graphhopper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.abfuhr.routing.map.RoadGraph;

/// Imports an OpenStreetMap file into a folder, and loads such a folder.
public final class GraphImport {

    /// Changes whenever a folder written before cannot be used any more; fit for a file name.
    public static final String FORMAT = "gh11d-" + Integer.toHexString(CityHopper.settings().hashCode());

    private GraphImport() {}

    /// Imports the file into the folder, which must not exist. A copy that GraphHopper can read, if it needs one, stays
    /// beside the folder. Where a road refers to a node that the file does not hold, it goes straight on to its next node.
    ///
    /// @return how many such nodes there are
    /// @throws RuntimeException of many kinds, as GraphHopper throws them; [ImportFailure] tells them apart
    public static int run(Path osmFile, Path folder) {
        Path readable = readable(osmFile, folder.resolveSibling("roads.osm"));
        NodeNotes notes = NodeNotes.read(readable);
        CityHopper hopper = CityHopper.importing(readable, folder, notes.junctions());
        try {
            hopper.importOrLoad();
        } finally {
            hopper.close();
        }
        notes.write(folder);
        return notes.missingNodes();
    }

    private static Path readable(Path osmFile, Path copy) {
        try (var xml = OsmXml.open(osmFile)) {
            if (!xml.needsCopy())
                return osmFile;
            xml.copyTo(copy);
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Loads a folder written by [#run] and turns it into our own arrays; nothing of it stays open.
    ///
    /// @throws RuntimeException of many kinds when the folder is damaged
    public static RoadGraph load(Path folder) {
        CityHopper hopper = CityHopper.loading(folder);
        try {
            if (!hopper.load())
                throw new IllegalStateException("Nothing to load in " + folder);
            return new GraphExtraction(hopper, NodeNotes.load(folder)).roads();
        } finally {
            hopper.close();
        }
    }
}
