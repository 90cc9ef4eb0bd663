/// The rules, written once: [ConstraintSpec] lists them, [Constraints] weighs them for a problem, and the constraint streams of
/// [CollectionConstraintProvider] and the search both read that table.
@NullMarked
package org.abfuhr.solver.score;

import org.jspecify.annotations.NullMarked;
