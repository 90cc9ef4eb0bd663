package org.abfuhr.dispatch.cli.readings;

import java.util.Iterator;
import org.abfuhr.data.readings.delivery.DeliveryFormat;
import org.abfuhr.data.readings.frames.FrameDecoders;
import org.abfuhr.dispatch.cli.option.OptionFaults;
import picocli.CommandLine.Option;

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

    /// Notes what there is none of.
    void check(OptionFaults faults) {
        faults.require(DeliveryFormat.names().contains(format),
                "--format is " + format + ": give one of " + String.join(", ", DeliveryFormat.names()));
        faults.require(sensor.isEmpty() || FrameDecoders.find(sensor).isPresent(),
                "--sensor is " + sensor + ": give one of " + String.join(", ", FrameDecoders.sensors()));
    }

    boolean isCsv() {
        return format.equals(DeliveryFormat.CSV.name());
    }

    /// What was given, and found to be right.
    DeliveryFormat format() {
        return new DeliveryFormat(format, sensor);
    }
}
