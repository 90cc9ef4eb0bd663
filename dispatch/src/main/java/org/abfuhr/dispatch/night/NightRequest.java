package org.abfuhr.dispatch.night;

import java.nio.file.Path;
import java.time.LocalDate;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.dispatch.outcome.Overrides;

/// What to plan, and with how much effort.
///
/// @param date first day, the one to drive
/// @param days horizon
/// @param cacheFolder for road graphs and matrices
public record NightRequest(CityPack pack, LocalDate date, int days, Overrides overrides, Effort effort, Path cacheFolder) {}
