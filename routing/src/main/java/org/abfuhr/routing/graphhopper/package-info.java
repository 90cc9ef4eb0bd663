/// The only package that knows GraphHopper: imports an OpenStreetMap file with it and turns its graph into a
/// [org.abfuhr.routing.map.RoadGraph]. Entry classes [GraphImport], [OsmElements] and [RoadTags].
@NullMarked
package org.abfuhr.routing.graphhopper;

import org.jspecify.annotations.NullMarked;
