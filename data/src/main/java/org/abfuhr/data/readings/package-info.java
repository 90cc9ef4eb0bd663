/// What the sensors said: [Reading], one [ReadingSeries] a container, all of them in a [ReadingsSet], and [Calibration] from
/// distance to level. Read and written in `files`, invented in `synthetic`. Uses city packs; knows no forecast.
@NullMarked
package org.abfuhr.data.readings;

import org.jspecify.annotations.NullMarked;
