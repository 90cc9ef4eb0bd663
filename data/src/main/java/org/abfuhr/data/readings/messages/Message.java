package org.abfuhr.data.readings.messages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.abfuhr.data.readings.Reading;
import org.abfuhr.data.readings.SensorState;

/// One message of a sensor, as its network or platform delivered it, units settled.
///
/// @param device names under which the city may know the device or its container, the likeliest first; at least one
/// @param instant when the network received it (devices' own clocks are not trusted), to the second
/// @param fill as in [Reading]
/// @param distanceMm as in [Reading]
/// @param sensor what else the device said
/// @param frame number of the radio frame, where there was one
/// @param deduplicationId by which the network marks deliveries of the same frame
/// @param gateways that heard the frame
public record Message(List<String> device, Instant instant, float fill, float distanceMm, SensorState sensor,
        Optional<FrameNumber> frame, Optional<String> deduplicationId, List<String> gateways) {

    public Message {
        device = List.copyOf(device);
        instant = Instant.ofEpochSecond(instant.getEpochSecond());
        gateways = List.copyOf(gateways);
        if (device.isEmpty())
            throw new IllegalArgumentException("message of " + instant + " without a device");
    }

    /// Number of a frame: a device counts its frames from 0 in each session; gaps are lost frames.
    ///
    /// @param session key or address that a device gets when it joins
    public record FrameNumber(String session, long counter) {}

    /// As a reading of a container.
    public Reading reading(String container) {
        return new Reading(container, instant, fill, distanceMm, sensor);
    }
}
