/// A vehicle's route in the words of its own software: [Vda5050Order] and [AutowareLegs], pure functions of a [VehicleRoute]. Which part
/// of the route is released, and under which number, the caller says. Used by the night's outputs and by whoever serves vehicles.
@NullMarked
package org.abfuhr.dispatch.handover;

import org.jspecify.annotations.NullMarked;
