package org.abfuhr.routing.graphhopper;

import java.nio.file.Path;
import org.abfuhr.routing.map.RoadGraph;

/// Imports an OpenStreetMap file into a folder, and loads such a folder.
public final class GraphImport {

    /// Changes whenever a folder written before cannot be used any more; fit for a file name.
    public static final String FORMAT = "gh11b-" + Integer.toHexString(CityHopper.settings().hashCode());

    private GraphImport() {}

    /// Imports the file into the folder, which must not exist. Where a road refers to a node that the file does not hold, it goes straight
    /// on to its next node.
    ///
    /// @return how many such nodes there are
    /// @throws RuntimeException of many kinds, as GraphHopper throws them; [ImportFailure] tells them apart
    public static int run(Path osmFile, Path folder) {
        CityHopper hopper = CityHopper.importing(osmFile, folder);
        try {
            hopper.importOrLoad();
        } finally {
            hopper.close();
        }
        NodeNotes notes = NodeNotes.read(osmFile);
        notes.write(folder);
        return notes.missingNodes();
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
