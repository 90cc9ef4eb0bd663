package org.abfuhr.routing.graphhopper;

import com.graphhopper.routing.ev.DefaultImportRegistry;
import com.graphhopper.routing.ev.ImportUnit;
import com.graphhopper.routing.ev.Roundabout;
import com.graphhopper.routing.ev.VehicleAccess;

/// What is read from the tags of ways: all as the library does it but [MotorAccess]. To whom roads are open is stored apart, and our rules
/// decide.
final class CityTags extends DefaultImportRegistry {

    private static final String MOTOR_ACCESS = VehicleAccess.key("car");

    @Override
    public ImportUnit createImportUnit(String name) {
        return name.equals(MOTOR_ACCESS)
                ? ImportUnit.create(name, settings -> VehicleAccess.create("car"),
                        (values, settings) -> new MotorAccess(values.getBooleanEncodedValue(MOTOR_ACCESS),
                                values.getBooleanEncodedValue(Roundabout.KEY)),
                        Roundabout.KEY)
                : super.createImportUnit(name);
    }
}
