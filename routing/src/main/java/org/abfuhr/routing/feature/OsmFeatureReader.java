package org.abfuhr.routing.feature;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.abfuhr.model.geo.Coordinate;
import org.abfuhr.routing.cache.OsmFile;
import org.abfuhr.routing.feature.OsmFeature.Kind;
import org.abfuhr.routing.graphhopper.OsmElements;
import org.abfuhr.routing.graphhopper.OsmElements.Member;
import org.abfuhr.routing.graphhopper.OsmElements.Visitor;

/// Reads what a map shows beside its roads: buildings, land use, amenities, shops, tourism, leisure, places, man-made things, waterways and
/// water, bus stops, pedestrian streets, administrative boundaries, and nodes with a house number.
///
/// Three passes: relations, then the ways they need and those that matter themselves, then the nodes of these.
public final class OsmFeatureReader {

    private final SortedMap<Long, Relation> relations = new TreeMap<>();
    private final SortedMap<Long, Way> ways = new TreeMap<>();
    private final Set<Long> memberWays = new HashSet<>();
    private final Set<Long> neededNodes = new HashSet<>();
    private final Map<Long, Coordinate> positions = new HashMap<>();
    private final SortedMap<Long, OsmFeature> points = new TreeMap<>();
    private final Map<Long, List<SortedMap<String, String>>> toldByRelations = new HashMap<>(); // outer way -> tags of its relations
    private int broken;

    private static final class Way {

        private final long[] nodes;
        private final SortedMap<String, String> tags;

        Way(long[] nodes, SortedMap<String, String> tags) {
            this.nodes = nodes;
            this.tags = tags;
        }
    }

    private record Relation(List<Member> members, SortedMap<String, String> tags) {}

    private OsmFeatureReader() {}

    /// Reads the features of an OpenStreetMap file of any format.
    ///
    /// @throws org.abfuhr.model.fault.FaultException E410 the file cannot be read; E411 it is no OpenStreetMap file; E412 it is damaged
    public static OsmFeatures read(Path osm) {
        return new OsmFeatureReader().readAll(OsmFile.open(osm).path());
    }

    private OsmFeatures readAll(Path osm) {
        OsmElements.read(osm, OsmElements.Kind.RELATIONS, new Visitor() {
            @Override
            public void relation(long id, List<Member> members, SortedMap<String, String> tags) {
                keepRelation(id, members, tags);
            }
        });
        OsmElements.read(osm, OsmElements.Kind.WAYS, new Visitor() {
            @Override
            public void way(long id, long[] nodes, SortedMap<String, String> tags) {
                keepWay(id, nodes, tags);
            }
        });
        OsmElements.read(osm, OsmElements.Kind.NODES, new Visitor() {
            @Override
            public void node(long id, double latitude, double longitude, SortedMap<String, String> tags) {
                keepNode(id, new Coordinate(latitude, longitude), tags);
            }
        });
        return features();
    }

    private void keepRelation(long id, List<Member> members, SortedMap<String, String> tags) {
        if (!Interest.inRelation(tags))
            return;
        relations.put(id, new Relation(members, tags));
        members.forEach(member -> memberWays.add(member.wayId()));
    }

    private void keepWay(long id, long[] nodes, SortedMap<String, String> tags) {
        if (!memberWays.contains(id) && !Interest.inWay(tags))
            return;
        ways.put(id, new Way(nodes, tags));
        for (long node : nodes)
            neededNodes.add(node);
    }

    private void keepNode(long id, Coordinate position, SortedMap<String, String> tags) {
        if (neededNodes.contains(id))
            positions.put(id, position);
        if (Interest.inNode(tags))
            points.put(id, new OsmFeature("node/" + id, tags, Kind.POINT, List.of(List.of(position)), position, 0));
    }

    private OsmFeatures features() {
        List<OsmFeature> areas = new ArrayList<>();
        relations.forEach((id, relation) -> add(area(id, relation), areas));
        List<OsmFeature> all = new ArrayList<>(points.values());
        ways.forEach((id, way) -> {
            if (Interest.inWay(way.tags) && !isToldByRelation(id, way))
                add(wayFeature(id, way), all);
        });
        all.addAll(areas);
        return new OsmFeatures(all, broken);
    }

    private void add(Optional<OsmFeature> feature, List<OsmFeature> features) {
        if (feature.isPresent())
            features.add(feature.get());
        else
            broken++;
    }

    /// Some maps tag the outer way of a multipolygon like the multipolygon itself: that is one thing, not two.
    private boolean isToldByRelation(long id, Way way) {
        return toldByRelations.getOrDefault(id, List.of()).stream().anyMatch(tags -> Interest.same(way.tags, tags));
    }

    private Optional<OsmFeature> wayFeature(long id, Way way) {
        boolean area = Rings.isClosed(way.nodes) && Interest.isArea(way.tags);
        List<Coordinate> course = course(way.nodes);
        if (course.size() < 2 || (area && course.size() < way.nodes.length))
            return Optional.empty();
        return Optional.of(area
                ? area("way/" + id, way.tags, List.of(course), 0)
                : new OsmFeature("way/" + id, way.tags, Kind.LINE, List.of(course), Shape.middle(course), 0));
    }

    private static OsmFeature area(String id, SortedMap<String, String> tags, List<List<Coordinate>> rings, double holes) {
        List<List<Coordinate>> sorted = rings.stream().sorted(Comparator.comparingDouble(Shape::area).reversed()).toList();
        double area = rings.stream().mapToDouble(Shape::area).sum() - holes;
        return new OsmFeature(id, tags, Kind.AREA, sorted, Shape.centroid(sorted.getFirst()), Math.max(0, area));
    }

    private Optional<OsmFeature> area(long id, Relation relation) {
        Optional<List<List<Coordinate>>> outer = rings(relation, false);
        Optional<List<List<Coordinate>>> inner = rings(relation, true);
        if (outer.isEmpty() || inner.isEmpty() || outer.get().isEmpty())
            return Optional.empty();
        for (Member member : relation.members)
            if (!isInner(member))
                toldByRelations.computeIfAbsent(member.wayId(), way -> new ArrayList<>()).add(relation.tags);
        double holes = inner.get().stream().mapToDouble(Shape::area).sum();
        return Optional.of(area("relation/" + id, relation.tags, outer.get(), holes));
    }

    private static boolean isInner(Member member) {
        return member.role().equals("inner");
    }

    private Optional<List<List<Coordinate>>> rings(Relation relation, boolean inner) {
        List<long[]> parts = new ArrayList<>();
        for (Member member : relation.members) {
            if (isInner(member) != inner)
                continue;
            Way way = ways.get(member.wayId());
            if (way == null || course(way.nodes).size() < way.nodes.length)
                return Optional.empty();
            parts.add(way.nodes);
        }
        return Rings.assemble(parts).map(rings -> rings.stream().map(this::course).toList());
    }

    private List<Coordinate> course(long[] nodes) {
        return Arrays.stream(nodes).mapToObj(positions::get).filter(position -> position != null).toList();
    }
}
