/// How good the forecast is on a history: [Backtest] forecasts from moments of the past and compares with what came, for a city or, by
/// [SeriesCity], for any series. Uses readings and forecasts.
@NullMarked
package org.abfuhr.data.backtest;

import org.jspecify.annotations.NullMarked;
