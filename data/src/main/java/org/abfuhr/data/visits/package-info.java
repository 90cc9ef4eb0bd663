/// What to collect: [ProblemAssembler] turns a city pack and its forecasts into a `CollectionProblem`, whose visits carry
/// [DayCosts]. Rounding happens here, once: amounts, times and prices upward, capacities downward. Knows no roads: who
/// calls it snaps its [PlaceSpec]s and hands back [ProfileAccess].
@NullMarked
package org.abfuhr.data.visits;

import org.jspecify.annotations.NullMarked;
