package org.abfuhr.routing.graphhopper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.abfuhr.routing.map.RoadGraph;

/// Imports an OpenStreetMap file into a folder, and loads such a folder.
public final class GraphImport {

    /// Changes whenever a folder written before cannot be used any more; fit for a file name.
    public static final String FORMAT = "gh11-" + Integer.toHexString(CityHopper.settings().hashCode());

    private GraphImport() {}

    /// Imports the file into the folder, which must not exist. A copy that GraphHopper can read, if it needs one, stays
    /// beside the folder.
    ///
    /// @throws RuntimeException of many kinds, as GraphHopper throws them; [ImportFailure] tells them apart
    public static void run(Path osmFile, Path folder) {
        CityHopper hopper = CityHopper.importing(readable(osmFile, folder.resolveSibling("roads.osm")), folder);
        try {
            hopper.importOrLoad();
        } finally {
            hopper.close();
        }
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
            return new GraphExtraction(hopper).roads();
        } finally {
            hopper.close();
        }
    }
}
