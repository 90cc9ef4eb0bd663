/// The search for a route's decisions: [LabelSearch] walks a visit order with lists of labels, [LabelMoves] says what each step does to a
/// label, [GapStops] what a vehicle may do between two visits, [LabelBound] which labels are hopeless,
/// because [RouteFloor] and [UnloadingFloor] say what is left at least. Used by `RouteEvaluator` alone, but for the legs of facilities.
@NullMarked
package org.abfuhr.solver.timeline.label;

import org.jspecify.annotations.NullMarked;
