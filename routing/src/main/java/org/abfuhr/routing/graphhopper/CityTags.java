package org.abfuhr.routing.graphhopper;

import com.graphhopper.routing.ev.DefaultImportRegistry;
import com.graphhopper.routing.ev.EncodedValueLookup;
import com.graphhopper.routing.ev.ImportUnit;
import com.graphhopper.routing.ev.Roundabout;
import com.graphhopper.routing.ev.VehicleAccess;
import com.graphhopper.routing.util.parsers.CarAccessParser;
import com.graphhopper.util.PMap;

/// What is read from the tags of ways: all as the library does it, but private ways and those for deliveries stay roads of motor vehicles. To
/// whom they are open is stored apart, and our rules decide.
final class CityTags extends DefaultImportRegistry {

    private static final String MOTOR_ACCESS = VehicleAccess.key("car");

    @Override
    public ImportUnit createImportUnit(String name) {
        return name.equals(MOTOR_ACCESS)
                ? ImportUnit.create(name, settings -> VehicleAccess.create("car"), MotorAccess::new, Roundabout.KEY)
                : super.createImportUnit(name);
    }

    private static final class MotorAccess extends CarAccessParser {

        MotorAccess(EncodedValueLookup values, PMap settings) {
            super(values, settings);
            blockPrivate(false);
            restrictedValues.remove("delivery");
        }
    }
}
