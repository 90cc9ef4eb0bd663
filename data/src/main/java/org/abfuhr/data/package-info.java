/// Data of a city: readings, forecasts, city packs and file formats. Knows neither roads nor the search.
@NullMarked
package org.abfuhr.data;

import org.jspecify.annotations.NullMarked;
