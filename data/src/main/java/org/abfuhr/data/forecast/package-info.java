/// How full containers are and will be: [Forecaster] turns readings into [Forecasts], one [FillForecast] a container with
/// the whole distribution of its level. Missing data widen it; nothing fails. Uses readings and city packs; knows no visits.
@NullMarked
package org.abfuhr.data.forecast;

import org.jspecify.annotations.NullMarked;
