package org.abfuhr.dispatch.city;

import java.nio.file.Path;
import java.util.List;
import org.abfuhr.data.derive.CityDerivation;
import org.abfuhr.data.derive.CityDerivation.DerivedCity;
import org.abfuhr.data.derive.DerivationSettings;
import org.abfuhr.data.derive.MapFeatures;
import org.abfuhr.data.derive.MapFeatures.Kind;
import org.abfuhr.data.derive.MapFeatures.MapFeature;
import org.abfuhr.routing.RoadNetwork;
import org.abfuhr.routing.StockProfiles;
import org.abfuhr.routing.feature.OsmFeature;
import org.abfuhr.routing.feature.OsmFeatureReader;
import org.abfuhr.routing.turning.Turning;

/// Derives a city from an OpenStreetMap file, on the streets that are open to the largest vehicle; dead ends, too: people live there whether it
/// can turn or not.
public final class CityMaker {

    private static final int ANY_SECONDS = 60;

    private CityMaker() {}

    /// Reads the map and derives its city.
    ///
    /// @throws org.abfuhr.model.fault.FaultException ROADS when the map cannot be used, INPUT when it holds no city
    public static DerivedCity make(Path osmFile, Path cacheFolder, DerivationSettings settings) {
        var truck = StockProfiles.REAR_LOADER_26T.withTurning(Turning.uniform(ANY_SECONDS));
        try (var network = RoadNetwork.open(osmFile, cacheFolder, List.of(truck), _ -> {})) {
            return CityDerivation.derive(features(osmFile), new StreetsOfMap(network, truck.id()), osmFile, settings);
        }
    }

    /// What stands on the map, streets apart.
    ///
    /// @throws org.abfuhr.model.fault.FaultException ROADS when the map cannot be used
    public static MapFeatures features(Path osmFile) {
        var features = OsmFeatureReader.read(osmFile).list().stream().map(CityMaker::feature).toList();
        return () -> features;
    }

    private static MapFeature feature(OsmFeature feature) {
        var kind = switch (feature.kind()) {
            case POINT -> Kind.POINT;
            case LINE -> Kind.LINE;
            case AREA -> Kind.AREA;
        };
        return new MapFeature(feature.id(), feature.tags(), kind, feature.parts(), feature.centre(), feature.areaSquareMetres());
    }
}
