package org.abfuhr.dispatch.simulation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.store.operations.Digests;
import org.abfuhr.routing.cache.OsmFile;

/// What of a city decides the results of a simulation, as a digest: settings, fleet, facilities, containers, roads and operating area. Readings do not.
final class PackDigest {

    private PackDigest() {}

    /// 64 hexadecimal digits, the same on every machine.
    ///
    /// @throws org.abfuhr.model.fault.FaultException when the roads cannot be read
    static String of(CityPack pack) throws IOException {
        var settings = pack.settings();
        var area = pack.area().isPresent() ? Digests.sha256(Files.readAllBytes(pack.area().get())) : "";
        var parts = List.of(settings.zone(), settings.holidays(), settings.environment(), settings.fractions(), settings.rules(),
                pack.fleet(), pack.facilities(), pack.containers(), OsmFile.open(pack.roads()).digest(), area);
        return Digests.sha256(parts.toString().getBytes(StandardCharsets.UTF_8));
    }
}
