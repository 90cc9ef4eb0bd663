/// Runs the search inside Timefold: [IslandSolver] gives a custom phase the search, which hands improved routes back as moves that
/// the constraint streams score. The only package that may use Timefold's preview API.
@NullMarked
package org.abfuhr.solver.bridge;

import org.jspecify.annotations.NullMarked;
