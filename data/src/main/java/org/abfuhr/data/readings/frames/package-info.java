/// What sensors send over the air, byte by byte: one small [FrameDecoder] for each kind, found by name in [FrameDecoders]. Units
/// are settled here: millimetres, degrees Celsius, volts, shares.
@NullMarked
package org.abfuhr.data.readings.frames;

import org.jspecify.annotations.NullMarked;
