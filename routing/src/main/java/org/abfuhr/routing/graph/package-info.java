/// What a vehicle profile may drive, and the quickest ways there: [ProfileRoads] is the entry, [ProfileGraph] the turn-expanded network,
/// [TurnSearch] the plain search over it, [MatrixCalculation] the matrix by its hierarchy.
@NullMarked
package org.abfuhr.routing.graph;

import org.jspecify.annotations.NullMarked;
