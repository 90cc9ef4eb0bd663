/// What is looked up about visits and shifts: [Neighbors] lists visits that go together, [PlainPlaces] prices places beside them, [Savings]
/// joins visits to first routes, [FreeShifts] knows which shifts are not used. Uses `search.route` and `timeline`.
@NullMarked
package org.abfuhr.solver.search.near;

import org.jspecify.annotations.NullMarked;
