/// Histories for cities without sensors: [DepositProcess] fills containers, [ReadingsGenerator] empties them by today's
/// calendar and measures them with the faults of real sensors. A truth for simulations and tests.
@NullMarked
package org.abfuhr.data.readings.synthetic;

import org.jspecify.annotations.NullMarked;
