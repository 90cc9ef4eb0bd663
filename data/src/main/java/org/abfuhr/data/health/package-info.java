/// Which sensors need a technician: [SensorCheckup] finds what is wrong with one, [WorkList] orders all of a city. Uses readings and
/// forecasts.
@NullMarked
package org.abfuhr.data.health;

import org.jspecify.annotations.NullMarked;
