package org.abfuhr.dispatch.service;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.dispatch.night.Effort;

/// What a service needs to know.
///
/// @param database a SQLite file or `jdbc:postgresql:…`, with readings and everything else
/// @param host address to listen at
/// @param port 0 for any that is free
/// @param proxied whether a reverse proxy on this machine hands requests on
/// @param nextDay the day to plan when none is asked for
/// @param improving how long to search on behind each repair
/// @param version of the program
public record ServiceSettings(CityPack pack, String database, String host, int port, boolean proxied, Path cacheFolder,
        Supplier<LocalDate> nextDay,
        Effort improving, InstantSource clock, String version) {}
