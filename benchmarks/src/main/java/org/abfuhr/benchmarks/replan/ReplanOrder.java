package org.abfuhr.benchmarks.replan;

/// What is to be measured.
///
/// @param released effort for the plan before the loss, and for the one made from nothing after it
/// @param replanned effort to improve the repaired plan
/// @param threads of each search
/// @param lost how many of the busiest vehicles are lost, one at a time
/// @param seeds from 1 to so many
record ReplanOrder(SearchEffort released, SearchEffort replanned, int threads, int lost, int seeds) {}
