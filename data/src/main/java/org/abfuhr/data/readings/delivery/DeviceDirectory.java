package org.abfuhr.data.readings.delivery;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.abfuhr.data.city.CityPack;

/// Which container a device hangs in: the pack's `sensor` names the device, by whichever of its names; capitals do not matter.
public final class DeviceDirectory {

    /// Knows nobody: readings go by the name of the device.
    public static final DeviceDirectory NONE = new DeviceDirectory(Map.of(), Set.of());

    private final Map<String, String> containerByName;
    private final Set<String> containers;

    private DeviceDirectory(Map<String, String> containerByName, Set<String> containers) {
        this.containerByName = Map.copyOf(containerByName);
        this.containers = Set.copyOf(containers);
    }

    /// Of containers whose devices are known by their names.
    public static DeviceDirectory of(Map<String, String> containerByDevice) {
        Map<String, String> byName = new HashMap<>();
        containerByDevice.forEach((device, container) -> byName.put(plain(device), container));
        containerByDevice.values().forEach(container -> byName.put(plain(container), container));
        return new DeviceDirectory(byName, Set.copyOf(containerByDevice.values()));
    }

    public static DeviceDirectory of(CityPack pack) {
        Map<String, String> byName = new HashMap<>();
        Set<String> containers = new HashSet<>();
        for (var container : pack.containers()) {
            containers.add(container.id());
            byName.put(plain(container.id()), container.id());
            container.sensor().ifPresent(sensor -> byName.putIfAbsent(plain(sensor), container.id()));
        }
        return new DeviceDirectory(byName, containers);
    }

    /// Ids of all containers, empty when nothing is known of them.
    public Set<String> containers() {
        return containers;
    }

    /// The container of the first name that is known, else the first name itself.
    public String container(List<String> names) {
        for (var name : names) {
            var container = containerByName.get(plain(name));
            if (container != null)
                return container;
        }
        return names.getFirst();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
