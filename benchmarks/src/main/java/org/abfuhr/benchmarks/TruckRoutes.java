package org.abfuhr.benchmarks;

import static com.graphhopper.json.Statement.If;

import com.graphhopper.GHRequest;
import com.graphhopper.GraphHopper;
import com.graphhopper.config.CHProfile;
import com.graphhopper.config.Profile;
import com.graphhopper.json.Statement.Op;
import com.graphhopper.util.CustomModel;
import com.graphhopper.util.TurnCostsConfig;
import java.util.List;
import org.abfuhr.benchmarks.sample.BuildFolder;
import org.abfuhr.model.geo.Coordinate;
import org.abfuhr.routing.StockProfiles;
import org.abfuhr.routing.VehicleProfile;
import org.abfuhr.routing.turning.Turning;

/// GraphHopper as its manual has it: a custom model with the limits of our 26 t truck, turn costs, and an edge-based contraction
/// hierarchy, asked pair by pair.
final class TruckRoutes implements AutoCloseable {

    /// Our rear loader, turning as GraphHopper can say it: turns are free, and turning round takes a minute everywhere.
    static final VehicleProfile TRUCK = StockProfiles.REAR_LOADER_26T.withTurning(Turning.uniform(60));

    private static final String PROFILE = "truck";

    private final GraphHopper hopper;

    private TruckRoutes(GraphHopper hopper) {
        this.hopper = hopper;
    }

    static TruckRoutes of(MapFile map) {
        var profile = new Profile(PROFILE).setCustomModel(model(TRUCK.topSpeedKmh()))
                .setTurnCostsConfig(new TurnCostsConfig(List.of("hgv", "motorcar", "motor_vehicle"), 60));
        var hopper = new GraphHopper();
        hopper.setOSMFile(map.path().toString())
                .setGraphHopperLocation(BuildFolder.cache().resolve("graphhopper-" + map.path().getFileName()).toString())
                .setEncodedValuesString("car_access,car_average_speed,road_access,hgv,max_weight,max_weight_except,max_axle_load,"
                        + "max_height,max_width,max_length,road_class,track_type,road_environment")
                .setProfiles(profile);
        hopper.getCHPreparationHandler().setCHProfiles(new CHProfile(PROFILE));
        return new TruckRoutes(hopper.importOrLoad());
    }

    private static CustomModel model(int topSpeedKmh) {
        var model = new CustomModel().addToSpeed(If("true", Op.LIMIT, "car_average_speed * 0.9"))
                .addToSpeed(If("true", Op.LIMIT, String.valueOf(topSpeedKmh)));
        for (String closed : List.of("!car_access", "road_access == PRIVATE || road_access == NO",
                "hgv == NO || hgv == AGRICULTURAL",
                "max_weight < 26 && max_weight_except == MISSING", "max_axle_load < 11.5", "max_height < 3.6", "max_width < 2.55",
                "max_length < 10", "road_class == TRACK && track_type != GRADE1"))
            model.addToPriority(If(closed, Op.MULTIPLY, "0"));
        return model;
    }

    /// Of the quickest route, U-turn seconds included.
    double seconds(Coordinate from, Coordinate to) {
        var request = new GHRequest(from.latitude(), from.longitude(), to.latitude(), to.longitude()).setProfile(PROFILE);
        request.putHint("instructions", false);
        request.putHint("calc_points", false);
        return hopper.route(request).getBest().getRouteWeight();
    }

    @Override
    public void close() {
        hopper.close();
    }
}
