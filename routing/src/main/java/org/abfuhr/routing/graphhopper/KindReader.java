package org.abfuhr.routing.graphhopper;

import com.graphhopper.routing.ev.BooleanEncodedValue;
import com.graphhopper.routing.ev.DecimalEncodedValue;
import com.graphhopper.routing.ev.EnumEncodedValue;
import com.graphhopper.routing.ev.Hgv;
import com.graphhopper.routing.ev.MaxAxleLoad;
import com.graphhopper.routing.ev.MaxHeight;
import com.graphhopper.routing.ev.MaxLength;
import com.graphhopper.routing.ev.MaxWeight;
import com.graphhopper.routing.ev.MaxWeightExcept;
import com.graphhopper.routing.ev.MaxWidth;
import com.graphhopper.routing.ev.RoadAccess;
import com.graphhopper.routing.ev.RoadClass;
import com.graphhopper.routing.ev.RoadEnvironment;
import com.graphhopper.routing.ev.TrackType;
import com.graphhopper.routing.ev.VehicleAccess;
import com.graphhopper.routing.ev.VehicleSpeed;
import com.graphhopper.routing.util.EncodingManager;
import com.graphhopper.util.EdgeIteratorState;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.abfuhr.routing.map.RoadKind;

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
        maxWeight = values.getDecimalEncodedValue(MaxWeight.KEY);
        maxAxleLoad = values.getDecimalEncodedValue(MaxAxleLoad.KEY);
        maxHeight = values.getDecimalEncodedValue(MaxHeight.KEY);
        maxWidth = values.getDecimalEncodedValue(MaxWidth.KEY);
        maxLength = values.getDecimalEncodedValue(MaxLength.KEY);
    }

    RoadKind read(EdgeIteratorState edge) {
        var kind = new RoadKind(edge.get(roadClass).name().toLowerCase(Locale.ROOT), stoppable(edge), edge.get(access),
                edge.getReverse(access), edge.get(speed), edge.getReverse(speed), privateRoad(edge), unpavedTrack(edge),
                noHeavyVehicles(edge),
                maxTonnes(edge),
                edge.get(maxAxleLoad), edge.get(maxHeight), edge.get(maxWidth), edge.get(maxLength));
        return known.computeIfAbsent(kind, same -> same);
    }

    private boolean stoppable(EdgeIteratorState edge) {
        boolean fast = switch (edge.get(roadClass)) {
            case MOTORWAY, TRUNK -> true;
            default -> false;
        };
        return !fast && switch (edge.get(environment)) {
            case ROAD, OTHER -> true;
            case FERRY, TUNNEL, BRIDGE, FORD -> false;
        };
    }

    private boolean privateRoad(EdgeIteratorState edge) {
        RoadAccess value = edge.get(roadAccess);
        return value == RoadAccess.PRIVATE || value == RoadAccess.NO;
    }

    private boolean unpavedTrack(EdgeIteratorState edge) {
        return edge.get(roadClass) == RoadClass.TRACK && edge.get(trackType) != TrackType.GRADE1;
    }

    private boolean noHeavyVehicles(EdgeIteratorState edge) {
        Hgv value = edge.get(hgv);
        return value == Hgv.NO || value == Hgv.AGRICULTURAL;
    }

    private double maxTonnes(EdgeIteratorState edge) {
        return switch (edge.get(except)) {
            case DELIVERY, DESTINATION -> Double.POSITIVE_INFINITY;
            case MISSING, FORESTRY -> edge.get(maxWeight);
        };
    }
}
