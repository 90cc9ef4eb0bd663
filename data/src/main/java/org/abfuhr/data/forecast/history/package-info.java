/// What really happened at one container: [FillHistory] keeps believable levels and finds emptyings, [HealthCheck] grades
/// the sensor. Uses readings; knows no other container.
@NullMarked
package org.abfuhr.data.forecast.history;

import org.jspecify.annotations.NullMarked;
