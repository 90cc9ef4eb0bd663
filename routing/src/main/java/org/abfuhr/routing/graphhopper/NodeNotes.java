package org.abfuhr.routing.graphhopper;

import com.carrotsearch.hppc.LongHashSet;
import com.graphhopper.util.Helper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/// What the nodes of a map say that GraphHopper does not keep: where vehicles can turn round, and how many are missing. Found again by position, because its graph has
/// no node numbers of OpenStreetMap.
final class NodeNotes {

    private static final String FILE = "turning-heads.txt";
    private static final Set<String> HEADS = Set.of("turning_circle", "turning_loop", "mini_roundabout");

    private final Set<Long> heads = new HashSet<>(); // positions as GraphHopper stores them
    private final LongHashSet missing = new LongHashSet(); // numbers of road nodes that were not seen

    private NodeNotes() {}

    /// Reads all roads and nodes of the map.
    static NodeNotes read(Path osmFile) {
        var notes = new NodeNotes();
        OsmElements.read(osmFile, OsmElements.Kind.WAYS, new OsmElements.Visitor() {
            @Override
            public void way(long id, long[] nodes, SortedMap<String, String> tags) {
                if (tags.containsKey("highway"))
                    notes.missing.addAll(nodes);
            }
        });
        OsmElements.read(osmFile, OsmElements.Kind.NODES, new OsmElements.Visitor() {
            @Override
            public void node(long id, double latitude, double longitude, SortedMap<String, String> tags) {
                notes.missing.removeAll(id);
                if (isHead(tags))
                    notes.heads.add(position(latitude, longitude));
            }
        });
        return notes;
    }

    /// Reads what [#write] wrote.
    static NodeNotes load(Path folder) {
        var notes = new NodeNotes();
        try {
            Files.readAllLines(folder.resolve(FILE), StandardCharsets.UTF_8).forEach(line -> notes.heads.add(Long.valueOf(line)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return notes;
    }

    void write(Path folder) {
        List<String> lines = heads.stream().sorted().map(String::valueOf).toList();
        try {
            Files.write(folder.resolve(FILE), lines, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How many nodes roads refer to that the map does not hold.
    int missingNodes() {
        return missing.size();
    }

    boolean isTurningHead(double latitude, double longitude) {
        return heads.contains(position(latitude, longitude));
    }

    private static boolean isHead(Map<String, String> tags) {
        return HEADS.contains(tags.getOrDefault("highway", ""));
    }

    private static long position(double latitude, double longitude) {
        return ((long) Helper.degreeToInt(latitude) << 32) | (Helper.degreeToInt(longitude) & 0xffff_ffffL);
    }
}
