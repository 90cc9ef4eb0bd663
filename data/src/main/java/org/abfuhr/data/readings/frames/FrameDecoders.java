package org.abfuhr.data.readings.frames;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// All kinds of sensors whose raw frames are read.
public final class FrameDecoders {

    private static final List<FrameDecoder> ALL = List.of(MilesightUdl.EM310, MilesightUdl.EM400, MilesightUdl.EM500,
            new DraginoLdds75(), new DecentlabMbx(), new SensoneoSingle());

    private FrameDecoders() {}

    /// Their names.
    public static List<String> sensors() {
        return ALL.stream().map(FrameDecoder::sensor).toList();
    }

    /// The decoder whose name a text holds, whatever the case and the punctuation: `Milesight EM310 UDL` names `em310-udl`.
    public static Optional<FrameDecoder> find(String text) {
        var plain = plain(text);
        return ALL.stream().filter(decoder -> plain.contains(plain(decoder.sensor()))).findFirst();
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{Alnum}]", "");
    }
}
