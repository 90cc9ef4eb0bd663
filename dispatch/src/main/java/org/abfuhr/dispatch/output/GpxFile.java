package org.abfuhr.dispatch.output;

import io.jenetics.jpx.Copyright;
import io.jenetics.jpx.GPX;
import io.jenetics.jpx.Metadata;
import io.jenetics.jpx.Track;
import io.jenetics.jpx.TrackSegment;
import io.jenetics.jpx.WayPoint;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.abfuhr.dispatch.outcome.Outcome;
import org.abfuhr.dispatch.outcome.RouteFacts;
import org.abfuhr.dispatch.outcome.Texts;
import org.abfuhr.dispatch.outcome.TurnList;
import org.abfuhr.model.geo.Coordinate;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.plan.Stop;
import org.abfuhr.routing.RoadPath;

/// A vehicle's route as GPX 1.1, for navigation devices and map programs: its stops as waypoints, its turns and stops in driving order as a
/// route, its way as a track with a segment per trip. Positions have 6 decimals; the time of a stop is when what happens there begins.
///
/// @param fileName such as `route-V1.gpx`
/// @param route index in the plan
record GpxFile(String fileName, int route) implements Output {

    private static final GPX.Writer WRITER = GPX.Writer.of(GPX.Writer.Indent.SPACE2, 6);

    @Override
    public void write(Outcome outcome, OutputStream to) throws IOException {
        WRITER.write(new Writing(outcome, outcome.plan().routes().get(route), outcome.paths().get(route).legs()).gpx(), to);
    }

    /// One file in the making.
    private static final class Writing {

        private final Outcome outcome;
        private final StopWords words;
        private final TurnWords turns;
        private final Texts texts;
        private final Route route;
        private final List<RoadPath> legs;
        private final List<WayPoint> stops;

        Writing(Outcome outcome, Route route, List<RoadPath> legs) {
            this.outcome = outcome;
            this.route = route;
            this.legs = legs;
            words = new StopWords(outcome);
            texts = new Texts(outcome.city().locale());
            turns = new TurnWords(texts);
            stops = IntStream.range(0, route.stops().size()).mapToObj(this::stop).toList();
        }

        GPX gpx() {
            var name = words.vehicleName(route);
            return GPX.builder().creator("abfuhr").metadata(metadata(name)).wayPoints(stops)
                    .addRoute(io.jenetics.jpx.Route.builder().name(name).points(turnsAndStops()).build()).addTrack(track(name))
                    .build();
        }

        private Metadata metadata(String name) {
            return Metadata.builder().name(name + ", " + texts.date(outcome.date()))
                    .desc(texts.get("title", Map.of("city", outcome.city().name())))
                    .copyright(Copyright.of(outcome.city().attribution())).build();
        }

        private WayPoint stop(int position) {
            var stop = route.stops().get(position);
            var where = words.position(route, position);
            return WayPoint.builder().time(words.instant(StopWords.time(stop)).toInstant()).name(title(position))
                    .desc(words.clock(StopWords.time(stop)) + " " + words.what(stop))
                    .type(RouteFacts.kind(stop)).build(where.latitude(), where.longitude());
        }

        /// A collection has its number in front.
        private String title(int position) {
            int number = StopWords.number(route, position);
            var name = words.label(route, position);
            return number == 0 ? name : number + " " + name;
        }

        private List<WayPoint> turnsAndStops() {
            List<WayPoint> points = new ArrayList<>(List.of(stops.getFirst()));
            for (int leg = 0; leg < legs.size(); leg++) {
                TurnList.of(legs.get(leg)).stream().map(this::turn).forEach(points::add);
                points.add(stops.get(leg + 1));
            }
            return points;
        }

        private WayPoint turn(TurnList.Step step) {
            return WayPoint.builder().name(turns.instruction(step)).desc(turns.length(step.metres()))
                    .type(TurnWords.id(step.instruction())).build(step.at().latitude(), step.at().longitude());
        }

        private Track track(String name) {
            var track = Track.builder().name(name);
            List<WayPoint> trip = new ArrayList<>();
            for (int leg = 0; leg < legs.size(); leg++) {
                legs.get(leg).course().stream().map(Writing::point).forEach(trip::add);
                boolean ends = leg + 1 == legs.size() || route.stops().get(leg + 1) instanceof Stop.Unloading;
                if (ends && !trip.isEmpty()) {
                    track.addSegment(TrackSegment.of(trip));
                    trip = new ArrayList<>();
                }
            }
            return track.build();
        }

        private static WayPoint point(Coordinate point) {
            return WayPoint.of(point.latitude(), point.longitude());
        }
    }
}
