package org.abfuhr.routing.graphhopper;

import com.carrotsearch.hppc.LongHashSet;
import com.carrotsearch.hppc.LongSet;
import com.graphhopper.routing.util.parsers.helpers.OSMValueExtractor;
import com.graphhopper.util.Helper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.abfuhr.routing.map.RoadKind.Limits;

/// What the nodes of a map say that GraphHopper does not keep: where vehicles can turn round, what signs and frames limit, where barriers stand
/// (it keeps those inside roads, but not those where roads meet), and how many are missing. Found again by position, because its graph has no
/// node numbers of OpenStreetMap.
final class NodeNotes {

    private static final String FILE = "node-notes.txt";
    private static final Set<String> HEADS = Set.of("turning_circle", "turning_loop", "mini_roundabout");

    private final Set<Long> heads = new HashSet<>(); // positions as GraphHopper stores them
    private final Map<Long, Limits> limits = new HashMap<>(); // by such positions
    private final MotorAccess access = MotorAccess.ofTags();
    private final LongHashSet missing = new LongHashSet(); // numbers of road nodes that were not seen
    private final LongHashSet inside = new LongHashSet(); // numbers of nodes inside roads
    private final LongHashSet junctions = new LongHashSet(); // numbers of nodes inside roads that say something

    private NodeNotes() {}

    /// Reads all roads and nodes of the map.
    static NodeNotes read(Path osmFile) {
        var notes = new NodeNotes();
        OsmElements.read(osmFile, OsmElements.Kind.WAYS, new OsmElements.Visitor() {
            @Override
            public void way(long id, long[] nodes, SortedMap<String, String> tags) {
                if (tags.containsKey("highway"))
                    notes.addRoad(nodes);
            }
        });
        OsmElements.read(osmFile, OsmElements.Kind.NODES, new OsmElements.Visitor() {
            @Override
            public void node(long id, double latitude, double longitude, SortedMap<String, String> tags) {
                if (notes.missing.removeAll(id) > 0)
                    notes.addNode(id, position(latitude, longitude), tags);
            }
        });
        notes.inside.release();
        return notes;
    }

    private void addRoad(long[] nodes) {
        missing.addAll(nodes);
        for (int i = 1; i + 1 < nodes.length; i++)
            inside.add(nodes[i]);
    }

    private void addNode(long id, long position, Map<String, String> tags) {
        boolean head = HEADS.contains(tags.getOrDefault("highway", ""));
        Limits limit = access.stopsAll(tags) ? Limits.NOTHING_PASSES : limits(tags);
        if (head)
            heads.add(position);
        if (!limit.equals(Limits.NONE))
            limits.put(position, limit);
        if ((head && inside.contains(id)) || !limit.equals(Limits.NONE))
            junctions.add(id);
    }

    private static Limits limits(Map<String, String> tags) {
        return new Limits(least(tags, OSMValueExtractor::stringToTons, "maxweight", "maxweightrating"),
                least(tags, OSMValueExtractor::stringToTons, "maxaxleload"),
                least(tags, OSMValueExtractor::stringToMeter, "maxheight", "maxheight:physical"),
                least(tags, OSMValueExtractor::stringToMeter, "maxwidth", "maxwidth:physical"),
                least(tags, OSMValueExtractor::stringToMeter, "maxlength"));
    }

    /// Infinite where none of the tags holds a number.
    private static double least(Map<String, String> tags, ToDoubleFunction<String> number, String... keys) {
        return Stream.of(keys).filter(tags::containsKey).map(tags::get).mapToDouble(number)
                .filter(value -> value > 0).min().orElse(Double.POSITIVE_INFINITY);
    }

    /// Reads what [#write] wrote.
    static NodeNotes load(Path folder) {
        var notes = new NodeNotes();
        try {
            for (String line : Files.readAllLines(folder.resolve(FILE), StandardCharsets.UTF_8))
                notes.add(line.split(" ", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return notes;
    }

    private void add(String[] line) {
        long position = Long.parseLong(line[0]);
        if (line.length == 1)
            heads.add(position);
        else
            limits.put(position, new Limits(Double.parseDouble(line[1]), Double.parseDouble(line[2]),
                    Double.parseDouble(line[3]), Double.parseDouble(line[4]), Double.parseDouble(line[5])));
    }

    void write(Path folder) {
        List<String> lines = new ArrayList<>();
        heads.stream().sorted().map(String::valueOf).forEach(lines::add);
        limits.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(limit -> line(limit.getKey(), limit.getValue()))
                .forEach(lines::add);
        try {
            Files.write(folder.resolve(FILE), lines, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(long position, Limits limit) {
        return position + " " + limit.tonnes() + " " + limit.axleTonnes() + " " + limit.heightMetres() + " "
                + limit.widthMetres() + " " + limit.lengthMetres();
    }

    /// How many nodes roads refer to that the map does not hold.
    int missingNodes() {
        return missing.size();
    }

    /// Numbers of the nodes at which roads must be split for their notes to hold.
    LongSet junctions() {
        return junctions;
    }

    boolean isTurningHead(double latitude, double longitude) {
        return heads.contains(position(latitude, longitude));
    }

    /// What the node there limits, [Limits#NONE] if nothing.
    Limits limitsAt(double latitude, double longitude) {
        return limits.getOrDefault(position(latitude, longitude), Limits.NONE);
    }

    private static long position(double latitude, double longitude) {
        return ((long) Helper.degreeToInt(latitude) << 32) | (Helper.degreeToInt(longitude) & 0xffff_ffffL);
    }
}
