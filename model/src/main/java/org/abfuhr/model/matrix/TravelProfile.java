package org.abfuhr.model.matrix;

/// A vehicle kind on the road (vehicle and operating area) with its own access points and matrix.
///
/// @param id such as `collector-autonomous`
/// @param matrix over this profile's access points; access point indices of places refer to it
public record TravelProfile(String id, TravelMatrix matrix) {}
