package org.abfuhr.routing.graphhopper;

import com.graphhopper.reader.ReaderNode;
import com.graphhopper.routing.ev.BooleanEncodedValue;
import com.graphhopper.routing.ev.RoadAccess;
import com.graphhopper.routing.ev.Roundabout;
import com.graphhopper.routing.ev.VehicleAccess;
import com.graphhopper.routing.util.TransportationMode;
import com.graphhopper.routing.util.parsers.CarAccessParser;
import com.graphhopper.routing.util.parsers.OSMRoadAccessParser;
import com.graphhopper.util.PMap;
import java.util.Map;
import org.abfuhr.routing.map.RoadKind.Access;

/// What is open to motor vehicles: as the library reads it, but private ways and those for deliveries stay roads.
final class MotorAccess extends CarAccessParser {

    MotorAccess(BooleanEncodedValue access, BooleanEncodedValue roundabout) {
        super(access, roundabout, new PMap(), OSMRoadAccessParser.toOSMRestrictions(TransportationMode.CAR));
        blockPrivate(false);
        restrictedValues.remove("delivery");
    }

    /// To ask about tags alone.
    static MotorAccess ofTags() {
        return new MotorAccess(VehicleAccess.create("car"), Roundabout.create());
    }

    /// Whether the node is a barrier that lets no motor vehicle pass, or none without the owner's leave.
    boolean stopsAll(Map<String, String> tags) {
        if (!tags.containsKey("barrier"))
            return false;
        var node = new ReaderNode(0, 0, 0, Map.copyOf(tags));
        return isBarrier(node) || KindReader.access(RoadAccess.find(node.getFirstValue(getRestrictionKeys()))) == Access.PRIVATE;
    }
}
