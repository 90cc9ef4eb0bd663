/// The quickest ways over the states of a profile: [TurnSearch] is the plain search, [ProfileHierarchy] the contracted states,
/// [MatrixCalculation] all ways from many points to many, [PathFinder] one of them with its course and [Directions].
@NullMarked
package org.abfuhr.routing.path;

import org.jspecify.annotations.NullMarked;
