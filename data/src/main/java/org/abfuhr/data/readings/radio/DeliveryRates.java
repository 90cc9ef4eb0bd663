package org.abfuhr.data.readings.radio;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.abfuhr.data.readings.ReadingSeries;
import org.abfuhr.data.readings.ReadingsSet;
import org.abfuhr.data.readings.delivery.DeviceDirectory;
import org.abfuhr.data.readings.messages.Message;

/// How many of the sensors' frames arrived, so that a city sees where its radio net is weak. Immutable.
///
/// Frames carry a counter: a device sent as many as the counter grew by, in each of its sessions. Readings without a counter are
/// compared with their own usual interval (the median of the gaps), which cannot tell a device that rested from one unheard.
///
/// @param containers the worst first
/// @param gateways those that hear most first; none when messages do not tell
public record DeliveryRates(List<ContainerRate> containers, List<GatewayRate> gateways) {

    private static final Comparator<ContainerRate> WORST_FIRST = Comparator.comparingDouble(ContainerRate::rate)
            .thenComparing(ContainerRate::container);
    private static final Comparator<GatewayRate> MOST_FIRST = Comparator.comparingLong(GatewayRate::heard).reversed()
            .thenComparing(GatewayRate::gateway);

    public DeliveryRates {
        containers = containers.stream().sorted(WORST_FIRST).toList();
        gateways = gateways.stream().sorted(MOST_FIRST).toList();
    }

    /// Of one container.
    ///
    /// @param received frames, or readings
    /// @param sent as counted by the device, or as expected by the usual interval; at least those received
    /// @param last when the last one arrived
    /// @param gateways that ever heard it; 0 when messages do not tell
    public record ContainerRate(String container, long received, long sent, Instant last, int gateways) {

        /// Share that arrived, above 0.
        public double rate() {
            return (double) received / sent;
        }
    }

    /// Of one gateway.
    ///
    /// @param heard frames
    /// @param alone frames that no other gateway heard: lost without it
    /// @param containers that it heard
    /// @param rate share of all frames sent by these containers that it heard
    public record GatewayRate(String gateway, long heard, long alone, int containers, double rate) {}

    /// From messages, each frame once and in order of time. Messages without a frame number count only as heard.
    public static DeliveryRates of(List<Message> messages, DeviceDirectory devices) {
        SortedMap<String, FrameCount> byContainer = new TreeMap<>();
        SortedMap<String, GatewayCount> byGateway = new TreeMap<>();
        for (var message : messages) {
            var container = devices.container(message.device());
            byContainer.computeIfAbsent(container, _ -> new FrameCount()).add(message);
            for (var gateway : message.gateways())
                byGateway.computeIfAbsent(gateway, _ -> new GatewayCount()).add(container, message.gateways().size() == 1);
        }
        List<ContainerRate> containers = new ArrayList<>();
        byContainer.forEach((id, count) -> containers.add(count.rate(id)));
        List<GatewayRate> gateways = new ArrayList<>();
        byGateway.forEach((id, count) -> gateways.add(count.rate(id, byContainer)));
        return new DeliveryRates(containers, gateways);
    }

    /// From readings alone.
    public static DeliveryRates of(ReadingsSet readings) {
        return new DeliveryRates(readings.series().stream().map(ReadingSeries::measured).filter(series -> series.size() > 0)
                .map(UsualInterval::rate).toList(), List.of());
    }
}
