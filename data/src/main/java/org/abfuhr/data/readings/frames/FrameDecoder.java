package org.abfuhr.data.readings.frames;

import org.abfuhr.data.readings.UnreadableException;

/// Reads the raw frames of one kind of sensor.
public sealed interface FrameDecoder permits MilesightUdl, DraginoLdds75, DecentlabMbx, SensoneoSingle {

    /// Name of the sensor as its maker writes it, in small letters, such as `em310-udl`.
    String sensor();

    /// What a frame says.
    ///
    /// @param port of the LoRaWAN frame
    /// @throws UnreadableException FRAME when the bytes are cut off or not what the sensor sends; NO_LEVEL when they hold no
    ///     measurement of a distance
    FrameContent decode(byte[] payload, int port) throws UnreadableException;
}
