package org.abfuhr.data.exchange.vrplib;

import java.util.List;

/// What an instance says of a vehicle; equal ones are interchangeable. Times and prices are scaled.
///
/// @param capacity in the unit of demand
/// @param fixedCost if used
/// @param costPerLength for each scaled unit driven
/// @param depot index of the depot where it starts and ends
/// @param maxDuration from departure to return
/// @param clients indices of the nodes it may serve, ascending; empty means all
/// @param reloadDepots indices of the depots where it may reload on the way
record VehicleClass(int capacity, long fixedCost, long costPerLength, int depot, int maxDuration, List<Integer> clients,
        List<Integer> reloadDepots) {

    boolean serves(int node) {
        return clients.isEmpty() || java.util.Collections.binarySearch(clients, node) >= 0;
    }
}
