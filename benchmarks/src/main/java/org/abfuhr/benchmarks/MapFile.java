package org.abfuhr.benchmarks;

import java.nio.file.Path;
import java.util.List;
import org.abfuhr.benchmarks.sample.SampleCity;
import org.abfuhr.data.city.Container;
import org.abfuhr.model.geo.Coordinate;

/// The map on which routing is measured: Neubrandenburg, with its containers, or the extract that the system property `abfuhr.map` names,
/// without any.
///
/// @param containers different places
record MapFile(Path path, List<Coordinate> containers) {

    static MapFile get() {
        String named = System.getProperty("abfuhr.map");
        if (named != null)
            return new MapFile(Path.of(named), List.of());
        var pack = SampleCity.full().pack();
        return new MapFile(pack.roads(), pack.containers().stream().map(Container::position).distinct().toList());
    }
}
