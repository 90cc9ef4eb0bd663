package org.abfuhr.routing.graphhopper;

import com.graphhopper.routing.ev.BooleanEncodedValue;
import com.graphhopper.routing.ev.DecimalEncodedValue;
import com.graphhopper.routing.ev.EnumEncodedValue;
import com.graphhopper.routing.ev.IntEncodedValue;
import com.graphhopper.routing.ev.Hgv;
import com.graphhopper.routing.ev.MaxAxleLoad;
import com.graphhopper.routing.ev.MaxHeight;
import com.graphhopper.routing.ev.MaxLength;
import com.graphhopper.routing.ev.MaxWeight;
import com.graphhopper.routing.ev.MaxWeightExcept;
import com.graphhopper.routing.ev.MaxWidth;
import com.graphhopper.routing.ev.Lanes;
import com.graphhopper.routing.ev.MaxSpeed;
import com.graphhopper.routing.ev.Surface;
import com.graphhopper.routing.ev.RoadAccess;
import com.graphhopper.routing.ev.RoadClass;
import com.graphhopper.routing.ev.RoadEnvironment;
import com.graphhopper.routing.ev.TrackType;
import com.graphhopper.routing.ev.VehicleAccess;
import com.graphhopper.routing.ev.VehicleSpeed;
import com.graphhopper.routing.util.EncodingManager;
import com.graphhopper.util.EdgeIteratorState;
import java.util.HashMap;
import java.util.Map;
import org.abfuhr.routing.map.RoadKind;
import org.abfuhr.routing.map.RoadKind.Access;
import org.abfuhr.routing.map.RoadKind.Limits;
import org.abfuhr.routing.map.RoadKind.Setting;

/// Reads what GraphHopper stores about the tags of a road. Equal kinds become one object.
final class KindReader {

    private final BooleanEncodedValue access;
    private final DecimalEncodedValue speed;
    private final EnumEncodedValue<RoadAccess> roadAccess;
    private final EnumEncodedValue<Hgv> hgv;
    private final EnumEncodedValue<MaxWeightExcept> except;
    private final EnumEncodedValue<RoadClass> roadClass;
    private final EnumEncodedValue<TrackType> trackType;
    private final EnumEncodedValue<RoadEnvironment> environment;
    private final EnumEncodedValue<Surface> surface;
    private final IntEncodedValue lanes;
    private final DecimalEncodedValue maxSpeed;
    private final DecimalEncodedValue maxWeight;
    private final DecimalEncodedValue maxAxleLoad;
    private final DecimalEncodedValue maxHeight;
    private final DecimalEncodedValue maxWidth;
    private final DecimalEncodedValue maxLength;
    private final Map<RoadKind, RoadKind> known = new HashMap<>();

    KindReader(EncodingManager values) {
        access = values.getBooleanEncodedValue(VehicleAccess.key("car"));
        speed = values.getDecimalEncodedValue(VehicleSpeed.key("car"));
        roadAccess = values.getEnumEncodedValue(RoadAccess.KEY, RoadAccess.class);
        hgv = values.getEnumEncodedValue(Hgv.KEY, Hgv.class);
        except = values.getEnumEncodedValue(MaxWeightExcept.KEY, MaxWeightExcept.class);
        roadClass = values.getEnumEncodedValue(RoadClass.KEY, RoadClass.class);
        trackType = values.getEnumEncodedValue(TrackType.KEY, TrackType.class);
        environment = values.getEnumEncodedValue(RoadEnvironment.KEY, RoadEnvironment.class);
        surface = values.getEnumEncodedValue(Surface.KEY, Surface.class);
        lanes = values.getIntEncodedValue(Lanes.KEY);
        maxSpeed = values.getDecimalEncodedValue(MaxSpeed.KEY);
        maxWeight = values.getDecimalEncodedValue(MaxWeight.KEY);
        maxAxleLoad = values.getDecimalEncodedValue(MaxAxleLoad.KEY);
        maxHeight = values.getDecimalEncodedValue(MaxHeight.KEY);
        maxWidth = values.getDecimalEncodedValue(MaxWidth.KEY);
        maxLength = values.getDecimalEncodedValue(MaxLength.KEY);
    }

    /// @param atNode further limits, of a node
    RoadKind read(EdgeIteratorState edge, Limits atNode) {
        var kind = new RoadKind(RoadTags.word(edge.get(roadClass)), setting(edge), access(edge),
                heavyAccess(edge),
                edge.get(access), edge.getReverse(access), edge.get(speed), edge.getReverse(speed),
                limitKmh(edge.get(maxSpeed)), limitKmh(edge.getReverse(maxSpeed)), mappedLanes(edge),
                RoadTags.word(edge.get(surface)), unpavedTrack(edge), limits(edge).and(atNode));
        return known.computeIfAbsent(kind, same -> same);
    }

    private Setting setting(EdgeIteratorState edge) {
        return switch (edge.get(environment)) {
            case ROAD, OTHER -> Setting.GROUND;
            case FERRY -> Setting.FERRY;
            case TUNNEL -> Setting.TUNNEL;
            case BRIDGE -> Setting.BRIDGE;
            case FORD -> Setting.FORD;
        };
    }

    private Access access(EdgeIteratorState edge) {
        return access(edge.get(roadAccess));
    }

    static Access access(RoadAccess value) {
        return switch (value) {
            case YES -> Access.PUBLIC;
            case DESTINATION, CUSTOMERS, DELIVERY -> Access.DESTINATION;
            case PRIVATE, AGRICULTURAL, FORESTRY, NO -> Access.PRIVATE;
        };
    }

    private Access heavyAccess(EdgeIteratorState edge) {
        return switch (edge.get(hgv)) {
            case MISSING, YES, DESIGNATED, DISCOURAGED -> Access.PUBLIC;
            case DESTINATION, DELIVERY -> Access.DESTINATION;
            case AGRICULTURAL, NO -> Access.PRIVATE;
        };
    }

    private static double limitKmh(double limit) {
        return limit >= MaxSpeed.MAXSPEED_MISSING ? Double.POSITIVE_INFINITY : limit;
    }

    /// The library tells one lane where none is mapped.
    private int mappedLanes(EdgeIteratorState edge) {
        int told = edge.get(lanes);
        return told <= 1 ? 0 : told;
    }

    private boolean unpavedTrack(EdgeIteratorState edge) {
        return edge.get(roadClass) == RoadClass.TRACK && edge.get(trackType) != TrackType.GRADE1;
    }

    private Limits limits(EdgeIteratorState edge) {
        return new Limits(maxTonnes(edge), edge.get(maxAxleLoad), edge.get(maxHeight), edge.get(maxWidth), edge.get(maxLength));
    }

    private double maxTonnes(EdgeIteratorState edge) {
        return switch (edge.get(except)) {
            case DELIVERY, DESTINATION -> Double.POSITIVE_INFINITY;
            case MISSING, FORESTRY -> edge.get(maxWeight);
        };
    }
}
