package org.abfuhr.routing.feature;

import java.util.List;

/// All features of a map: nodes, then ways, then relations, each by ascending id.
///
/// @param broken how many were left out because parts of them are missing from the file or do not form rings
public record OsmFeatures(List<OsmFeature> list, int broken) {

    public OsmFeatures {
        list = List.copyOf(list);
    }
}
