package org.abfuhr.routing.graphhopper;

import com.graphhopper.reader.ReaderElement;
import com.graphhopper.reader.ReaderNode;
import com.graphhopper.reader.ReaderRelation;
import com.graphhopper.reader.ReaderWay;
import com.graphhopper.reader.osm.OSMInputFile;
import com.graphhopper.reader.osm.SkipOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;

/// Streams the elements of an OpenStreetMap file in file order, whatever its format.
public final class OsmElements {

    static {
        QuietProtobuf.hush();
    }

    private OsmElements() {}

    /// What to read; the rest of a `.osm.pbf` is not even unpacked.
    public enum Kind {
        NODES, WAYS, RELATIONS
    }

    /// Takes the elements of the chosen kind; only the method of that kind is called.
    public interface Visitor {

        default void node(long id, double latitude, double longitude, SortedMap<String, String> tags) {}

        default void way(long id, long[] nodes, SortedMap<String, String> tags) {}

        default void relation(long id, List<Member> members, SortedMap<String, String> tags) {}
    }

    /// A way in a relation, in the relation's order.
    public record Member(long wayId, String role) {}

    /// Reads the file once.
    ///
    /// @throws org.abfuhr.model.fault.FaultException E412 when it is damaged
    public static void read(Path osmFile, Kind kind, Visitor visitor) {
        try (var xml = OsmXml.open(osmFile)) {
            if (xml.needsCopy())
                passAllOfCopy(xml, kind, visitor);
            else
                passAll(osmFile, kind, visitor);
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw ImportFailure.damaged(e, osmFile);
        }
    }

    private static void passAllOfCopy(OsmXml xml, Kind kind, Visitor visitor) throws IOException, XMLStreamException {
        Path copy = Files.createTempFile("roads", ".osm");
        try {
            xml.copyTo(copy);
            passAll(copy, kind, visitor);
        } finally {
            Files.delete(copy);
        }
    }

    private static void passAll(Path osmFile, Kind kind, Visitor visitor) throws IOException, XMLStreamException {
        try (OSMInputFile input = new OSMInputFile(osmFile.toFile())) {
            input.setSkipOptions(new SkipOptions(kind != Kind.NODES, kind != Kind.WAYS, kind != Kind.RELATIONS)).open();
            for (ReaderElement element = input.getNext(); element != null; element = input.getNext())
                pass(element, kind, visitor);
        }
    }

    private static void pass(ReaderElement element, Kind kind, Visitor visitor) {
        if (element instanceof ReaderNode node && kind == Kind.NODES)
            visitor.node(node.getId(), node.getLat(), node.getLon(), tags(node));
        if (element instanceof ReaderWay way && kind == Kind.WAYS)
            visitor.way(way.getId(), way.getNodes().toArray(), tags(way));
        if (element instanceof ReaderRelation relation && kind == Kind.RELATIONS)
            visitor.relation(relation.getId(), ways(relation), tags(relation));
    }

    private static List<Member> ways(ReaderRelation relation) {
        return relation.getMembers().stream().filter(member -> member.getType() == ReaderElement.Type.WAY)
                .map(member -> new Member(member.getRef(), member.getRole())).toList();
    }

    private static SortedMap<String, String> tags(ReaderElement element) {
        SortedMap<String, String> tags = new TreeMap<>();
        element.getTags().forEach((key, value) -> tags.put(key, value.toString()));
        return tags;
    }
}
