package org.abfuhr.data.readings.files;

import org.abfuhr.data.readings.delivery.ReadingsReport;
import org.abfuhr.data.readings.ReadingsSet;
/// Readings and what became of their rows.
public record LoadedReadings(ReadingsSet readings, ReadingsReport report) {}
