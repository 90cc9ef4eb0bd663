package org.abfuhr.benchmarks.load;

/// What is to be asked of a service.
///
/// @param city folder or name of a pack
/// @param vehicles that poll, each over a connection of its own
/// @param millis time that is measured, after the first question of each
/// @param readings of the burst
/// @param perBody readings of one body
/// @param senders bodies under way at once
record LoadOrder(String city, int vehicles, Poller.Rhythm rhythm, long millis, int readings, int perBody, int senders,
        long iterations, long seed) {}
