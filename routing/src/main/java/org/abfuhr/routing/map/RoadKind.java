package org.abfuhr.routing.map;

/// What the map says about a piece of road; many pieces share one kind.
///
/// @param roadClass the `highway` value without `_link`
/// @param setting what it runs over or through
/// @param access whom it is open to
/// @param heavyAccess whom of the heavy goods vehicles
/// @param forward whether motor vehicles may drive it along its course
/// @param backward whether they may drive it against its course
/// @param forwardKmh average speed of a car, 0 where it may not drive
/// @param backwardKmh average speed of a car, 0 where it may not drive
/// @param forwardLimitKmh signed speed limit along its course, infinite where none is mapped
/// @param backwardLimitKmh signed speed limit against its course, infinite where none is mapped
/// @param lanes of both directions, 0 where not mapped
/// @param surface such as `asphalt`, several of OpenStreetMap in one; `missing` where not mapped
/// @param unpavedTrack a field or forest track without a paved surface
public record RoadKind(String roadClass, Setting setting, Access access, Access heavyAccess, boolean forward, boolean backward,
        double forwardKmh, double backwardKmh, double forwardLimitKmh, double backwardLimitKmh, int lanes, String surface,
        boolean unpavedTrack, Limits limits) {

    /// What a road runs over or through.
    public enum Setting {
        GROUND, BRIDGE, TUNNEL, FERRY, FORD
    }

    /// Whom a road is open to.
    public enum Access {
        PUBLIC,
        /// Those who have business there (residents, customers, deliveries), but nobody who passes through.
        DESTINATION, PRIVATE
    }

    /// Signed limits; infinite where there is none.
    ///
    /// @param tonnes of gross mass, infinite where deliveries or residents' traffic are excepted, which collecting waste is
    public record Limits(double tonnes, double axleTonnes, double heightMetres, double widthMetres, double lengthMetres) {

        public static final Limits NONE = new Limits(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY,
                Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

        /// A barrier.
        public static final Limits NOTHING_PASSES = new Limits(0, 0, 0, 0, 0);

        /// What obeys both.
        public Limits and(Limits other) {
            return new Limits(Math.min(tonnes, other.tonnes), Math.min(axleTonnes, other.axleTonnes),
                    Math.min(heightMetres, other.heightMetres), Math.min(widthMetres, other.widthMetres),
                    Math.min(lengthMetres, other.lengthMetres));
        }
    }

    /// Whether motor vehicles may drive it at all, if only with the owner's leave.
    public boolean drivable() {
        return forward || backward;
    }

    public boolean oneWay() {
        return forward != backward;
    }

    /// Whether a vehicle may stop there: no motorway or trunk road, tunnel, bridge, ferry or ford.
    public boolean stoppable() {
        return setting == Setting.GROUND && !roadClass.equals("motorway") && !roadClass.equals("trunk");
    }

    /// The signed speed limit, or what the road's class lets expect inside a town (assumption, after § 3 StVO: 50 km/h inside, 100 outside,
    /// walking speed in living streets); of the directions that may be driven the higher one.
    public double expectedLimitKmh() {
        return Math.max(forward ? expectedKmh(forwardLimitKmh) : 0, backward ? expectedKmh(backwardLimitKmh) : 0);
    }

    private double expectedKmh(double signedKmh) {
        return Double.isFinite(signedKmh) ? signedKmh : switch (roadClass) {
            case "motorway" -> 130;
            case "trunk" -> 100;
            case "living_street", "pedestrian" -> 10;
            case "service", "track" -> 30;
            default -> 50;
        };
    }
}
