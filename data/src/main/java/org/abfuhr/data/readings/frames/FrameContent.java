package org.abfuhr.data.readings.frames;

import org.abfuhr.data.readings.SensorState;

/// What a raw frame says.
///
/// @param distanceMm from the sensor down to the waste, as sent; without an echo it means nothing, and the quality is 0
/// @param sensor what else the device said
public record FrameContent(float distanceMm, SensorState sensor) {}
