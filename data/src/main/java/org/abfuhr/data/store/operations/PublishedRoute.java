package org.abfuhr.data.store.operations;

import java.time.Instant;
import java.time.LocalDate;

/// A route as a vehicle was given it.
///
/// @param version from 1 for each vehicle, rising with each publishing, whatever the day
/// @param planVersion of the date's plan that brought it
/// @param etag of its content
/// @param content digest of its document
public record PublishedRoute(String vehicle, int version, LocalDate date, int planVersion, String etag, String content,
        Instant at) {}
