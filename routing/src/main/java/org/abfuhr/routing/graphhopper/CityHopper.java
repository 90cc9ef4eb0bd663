package org.abfuhr.routing.graphhopper;

import static com.graphhopper.json.Statement.If;

import com.carrotsearch.hppc.LongHashSet;
import com.carrotsearch.hppc.LongSet;
import com.graphhopper.GraphHopper;
import com.graphhopper.config.Profile;
import com.graphhopper.json.Statement.Op;
import com.graphhopper.util.CustomModel;
import com.graphhopper.util.TurnCostsConfig;
import java.nio.file.Path;
import java.util.List;

/// GraphHopper with the settings of this project. Its two profiles exist for their turn restrictions alone: which roads a vehicle may
/// drive and how fast is decided by our own rules on the tags it stores, so that the imported graph serves every profile.
final class CityHopper extends GraphHopper {

    static final String LIGHT = "light";
    static final String HEAVY = "heavy";

    static {
        QuietProtobuf.hush();
    }

    private static final String TAGS = "car_access,car_average_speed,road_access,hgv,max_weight,max_weight_except,max_axle_load,max_height,"
            + "max_width,max_length,max_speed,lanes,surface,road_class,track_type,road_environment,osm_way_id";

    static final List<String> NEVER_DRIVEN = List.of("footway", "cycleway", "path", "steps", "bridleway", "corridor",
            "platform",
            "construction", "proposed");

    private static final List<String> LIGHT_TYPES = List.of("motorcar", "motor_vehicle");
    private static final List<String> HEAVY_TYPES = List.of("hgv", "motorcar", "motor_vehicle");

    private LongSet junctions = new LongHashSet(); // nodes at which ways are split besides those where they meet

    private CityHopper(Path folder) {
        setImportRegistry(new CityTags());
        setGraphHopperLocation(folder.toString());
        setEncodedValuesString(TAGS);
        setProfiles(profile(LIGHT, LIGHT_TYPES), profile(HEAVY, HEAVY_TYPES));
        setMinNetworkSize(0);
        getReaderConfig().setIgnoredHighways(NEVER_DRIVEN);
    }

    /// Ready to import the file into the folder.
    ///
    /// @param junctions numbers of nodes at which ways are to be split, even where no other way meets them
    static CityHopper importing(Path osmFile, Path folder, LongSet junctions) {
        var hopper = new CityHopper(folder);
        hopper.junctions = junctions;
        hopper.setOSMFile(osmFile.toString());
        return hopper;
    }

    /// Ready to load the folder, which it does not change.
    static CityHopper loading(Path folder) {
        var hopper = new CityHopper(folder);
        hopper.setAllowWrites(false);
        return hopper;
    }

    /// Everything that changes what is stored.
    static String settings() {
        return TAGS + NEVER_DRIVEN + LIGHT + LIGHT_TYPES + HEAVY + HEAVY_TYPES;
    }

    private static Profile profile(String name, List<String> vehicleTypes) {
        var model = new CustomModel().addToSpeed(If("true", Op.LIMIT, "car_average_speed"))
                .addToPriority(If("!car_access", Op.MULTIPLY, "0"));
        return new Profile(name).setCustomModel(model).setTurnCostsConfig(new TurnCostsConfig(vehicleTypes));
    }

    @Override
    protected void importOSM() {
        createBaseGraphAndProperties();
        SplittingReader.read(this, _getOSMFile(), junctions);
    }

    /// We have our own index of places.
    @Override
    protected void initLocationIndex() {}
}
