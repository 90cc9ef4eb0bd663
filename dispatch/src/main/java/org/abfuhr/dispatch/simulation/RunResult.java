package org.abfuhr.dispatch.simulation;

import org.abfuhr.data.simulation.Tally;

/// What one policy did in one course of events.
///
/// @param secondsPerDay wall-clock time of a day: forecast, problem, plan and drive
public record RunResult(String policy, long seed, double secondsPerDay, Tally tally) {}
