package org.abfuhr.benchmarks.kill;

/// How much is to be killed.
///
/// @param rounds kills of the service in operation
/// @param firstStarts kills of services that start with a new database
/// @param commands kills of each command
/// @param readings of the file that is imported
/// @param mostMillis after which a service is killed at the latest once it is ready
record KillOrder(int rounds, int firstStarts, int commands, int readings, int mostMillis, long seed) {}
