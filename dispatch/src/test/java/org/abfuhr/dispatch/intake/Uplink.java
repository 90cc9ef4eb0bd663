package org.abfuhr.dispatch.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.abfuhr.data.readings.ReadingSeries;
import org.abfuhr.data.store.ReadingStore;

/// A message of sensor s-101, that of res-1 in GridTown, as The Things Stack delivers it, with line breaks.
public final class Uplink {

    private static final Instant DAY = Instant.parse("2026-11-01T00:00:00Z");

    private Uplink() {}

    /// What a store has of the messages.
    public static Optional<ReadingSeries> stored(ReadingStore store) {
        return store.find("res-1", DAY, DAY.plus(Duration.ofDays(1)));
    }

    /// Of an hour of 1 November 2026, UTC.
    public static String at(int hour) {
        return """
                {"end_device_ids":{"device_id":"s-101","dev_addr":"260B0001"},
                "uplink_message":{"f_port":85,"f_cnt":%d,"frm_payload":"AXVcA4JEAg==",
                "rx_metadata":[{"gateway_ids":{"gateway_id":"town-hall"}}],
                "received_at":"2026-11-01T%02d:00:00Z","version_ids":{"model_id":"em310-udl"}}}""".formatted(hour, hour);
    }
}
