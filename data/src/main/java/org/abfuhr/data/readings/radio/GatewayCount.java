package org.abfuhr.data.readings.radio;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Counts what one gateway heard.
final class GatewayCount {

    private final Set<String> containers = new HashSet<>();
    private long heard;
    private long alone;

    void add(String container, boolean onlyByThis) {
        containers.add(container);
        heard++;
        if (onlyByThis)
            alone++;
    }

    DeliveryRates.GatewayRate rate(String gateway, Map<String, FrameCount> byContainer) {
        long sent = byContainer.entrySet().stream().filter(e -> containers.contains(e.getKey()))
                .mapToLong(e -> e.getValue().sent()).sum();
        return new DeliveryRates.GatewayRate(gateway, heard, alone, containers.size(), (double) heard / sent);
    }
}
