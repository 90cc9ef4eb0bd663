/// Puts visits on routes: [Recreate] says in which order, [Inserter] where; [CheapestPlace] prices places on used routes, [Openings] unused
/// shifts. Uses `search.plan`.
@NullMarked
package org.abfuhr.solver.search.insert;

import org.jspecify.annotations.NullMarked;
