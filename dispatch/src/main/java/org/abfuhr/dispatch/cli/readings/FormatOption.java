package org.abfuhr.dispatch.cli.readings;

import java.util.Iterator;
import java.util.function.Function;
import org.abfuhr.data.readings.delivery.DeliveryFormat;
import org.abfuhr.data.readings.frames.FrameDecoders;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// `--format` and `--sensor`: what is known of delivered files beforehand.
final class FormatOption {

    /// Names that can be given.
    static final class Formats implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return DeliveryFormat.names().iterator();
        }
    }

    /// Sensors whose raw frames are read.
    static final class Sensors implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return FrameDecoders.sensors().iterator();
        }
    }

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = DeliveryFormat.AUTO, completionCandidates = Formats.class, description = "Format of the files: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}, told by content).")
    private String format = DeliveryFormat.AUTO;

    @Option(names = "--sensor", paramLabel = "MODEL", defaultValue = "", completionCandidates = Sensors.class, description = "Sensor whose raw frames are meant where a message does not tell: ${COMPLETION-CANDIDATES}.")
    private String sensor = "";

    /// @param usage makes a usage error of a text
    DeliveryFormat format(Function<String, ParameterException> usage) {
        if (!DeliveryFormat.names().contains(format))
            throw usage.apply("--format is " + format + ": give one of " + String.join(", ", DeliveryFormat.names()));
        if (!sensor.isEmpty() && FrameDecoders.find(sensor).isEmpty())
            throw usage.apply("--sensor is " + sensor + ": give one of " + String.join(", ", FrameDecoders.sensors()));
        return new DeliveryFormat(format, sensor);
    }
}
