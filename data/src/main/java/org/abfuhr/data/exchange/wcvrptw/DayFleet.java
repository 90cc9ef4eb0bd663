package org.abfuhr.data.exchange.wcvrptw;

import java.util.stream.IntStream;
import org.abfuhr.data.exchange.wcvrptw.CollectionDay.Node;
import org.abfuhr.model.matrix.TravelMatrix;

/// How many vehicles to offer: twice what the work asks for, and [#SPARE] more. The work is the largest of the load in daily loads,
/// the stops in daily stops, and the time in shifts without lunch; the time is that at stops and sites, from each stop to the
/// nearest other one, and for each load to a site and back.
final class DayFleet {

    private static final int SPARE = 4;

    private final CollectionDay day;
    private final TravelMatrix matrix; // depot, sites, stops
    private final int firstStop;

    DayFleet(CollectionDay day, TravelMatrix matrix) {
        this.day = day;
        this.matrix = matrix;
        firstStop = 1 + day.sites().size();
    }

    int vehicles() {
        double loads = day.stops().stream().mapToDouble(Node::load).sum();
        double shift = Math.max(1, day.depot().latest() - day.depot().earliest() - day.lunch());
        double work = Math.max(milliseconds(Math.ceil(loads / Math.max(1, day.capacity()))) / shift,
                Math.max(loads / Math.max(1, day.dayLoad()), (double) day.stops().size() / day.dayStops()));
        return (int) Math.min(Math.max(1, day.stops().size()), SPARE + Math.ceil(2 * work));
    }

    private double milliseconds(double trips) {
        double atStops = day.stops().stream().mapToDouble(Node::service).sum();
        double between = stops().mapToDouble(stop -> nearest(stop, firstStop, matrix.size())).sum();
        double toSite = stops().mapToDouble(stop -> nearest(stop, 1, firstStop)).average().orElse(0);
        double atSite = day.sites().stream().mapToDouble(Node::service).average().orElse(0);
        return atStops + between + trips * (2 * toSite + atSite);
    }

    private IntStream stops() {
        return IntStream.range(firstStop, matrix.size());
    }

    /// To the nearest other node of a range.
    private int nearest(int stop, int from, int to) {
        return IntStream.range(from, to).filter(other -> other != stop).map(other -> matrix.seconds(stop, other)).min().orElse(0);
    }
}
