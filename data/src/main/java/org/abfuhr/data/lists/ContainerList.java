package org.abfuhr.data.lists;

import java.util.List;

/// A file of containers, read.
///
/// @param source its name
/// @param format `rostock-litter-bins`, `rostock-recycling-sites`, `ngsi-ld` or `osm`
/// @param rows lines, features or entities that it has
/// @param omissions what of them is not taken; taking the rest into a city may add more
/// @param unknownColumns names of columns or properties that the format does not have
public record ContainerList(String source, String format, int rows, List<ListedContainer> containers, Omissions omissions,
        List<String> unknownColumns) {

    public ContainerList {
        containers = List.copyOf(containers);
        unknownColumns = List.copyOf(unknownColumns);
    }
}
