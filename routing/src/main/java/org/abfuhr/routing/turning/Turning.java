package org.abfuhr.routing.turning;

/// How a vehicle turns. Every time of it is part of the reported seconds.
///
/// Turning by the angle a (0° straight on) at a junction of three or more roads costs `quarterTurnMillis` × (1 − cos a): nothing in a slight
/// bend, the whole at a right angle. Where two roads meet end to end there is a bend and no junction: that costs nothing.
///
/// Turning round costs by place: at a turning circle, turning loop or mini-roundabout `headSeconds`; at another junction `junctionSeconds`;
/// at a road's end without a head `deadEndSeconds`; in mid-street `streetSeconds`. Each is [#NEVER] where the vehicle does not do it.
///
/// A vehicle that may not reverse never enters a dead end without a head, because it could not leave it. Besides heads it turns round
///
/// - in one sweep, at a junction whose widest carriageway, with the [#CORNERS_MILLIMETRES] that its rounded corners add, is at least as wide
///   as the vehicle's turning circle. Width: the mapped lanes times [#LANE_MILLIMETRES], else [#USUAL_MILLIMETRES];
/// - by setting back, as in a turning hammer, at a junction with two more roads: into one, back into the other, and home. Both must be at
///   least `setBackMillimetres` long up to their next junction, bend or end, and none of the three turns sharper than [#HAMMER_DEGREES]: nobody
///   sets back from one arm of a narrow fork into the other. How wide the roads are is not asked: hardly one has its width mapped. Setting
///   back to turn is not reversing (DGUV Information 214-033 section 5.1); a driverless vehicle does not even that.
///
/// @param turningCircleMillimetres diameter between walls
/// @param setBackMillimetres how long the arms of a turning hammer must be, or [#NEVER]
public record Turning(boolean mayReverse, int turningCircleMillimetres, int setBackMillimetres, int quarterTurnMillis,
        int headSeconds, int junctionSeconds, int deadEndSeconds, int streetSeconds) {

    /// For a vehicle that does not turn round at such a place.
    public static final int NEVER = -1;

    /// Width of a lane that is counted on the map (assumption; 3.25 m is usual on main streets).
    public static final int LANE_MILLIMETRES = 3_250;

    /// Width of a carriageway whose lanes are not mapped (assumption: two cars pass).
    public static final int USUAL_MILLIMETRES = 5_500;

    /// What the rounded corners of a junction add to the width of its widest road (assumption: a radius of 3 m on both sides).
    public static final int CORNERS_MILLIMETRES = 6_000;

    /// The sharpest turn, forwards or back, with which a vehicle turns round by setting back (assumption: the wheels of a truck turn it round a
    /// corner of a T and some more, but not back beside the road it came on).
    public static final int HAMMER_DEGREES = 120;

    public Turning {
        if (turningCircleMillimetres <= 0 || quarterTurnMillis < 0)
            throw new IllegalArgumentException(
                    "turning circle " + turningCircleMillimetres + " mm, quarter turn " + quarterTurnMillis
                            + " ms");
        if (setBackMillimetres <= 0 && setBackMillimetres != NEVER)
            throw new IllegalArgumentException("setBackMillimetres is " + setBackMillimetres);
        requireSeconds("headSeconds", headSeconds);
        requireSeconds("junctionSeconds", junctionSeconds);
        requireSeconds("deadEndSeconds", deadEndSeconds);
        requireSeconds("streetSeconds", streetSeconds);
        if (!mayReverse && deadEndSeconds != NEVER)
            throw new IllegalArgumentException("a vehicle that may not reverse leaves dead ends in " + deadEndSeconds + " s");
    }

    private static void requireSeconds(String name, int seconds) {
        if (seconds < 0 && seconds != NEVER)
            throw new IllegalArgumentException(name + " is " + seconds);
    }

    /// Turns are free, and turning round takes the same everywhere ([#NEVER]: it is done nowhere). Plain figures for tests and comparisons.
    public static Turning uniform(int seconds) {
        return new Turning(true, 12_000, 12_000, 0, seconds, seconds, seconds, seconds);
    }

    /// The same vehicle if it were allowed to reverse: it would leave dead ends in this time.
    public Turning reversing(int seconds) {
        return new Turning(true, turningCircleMillimetres, setBackMillimetres, quarterTurnMillis, headSeconds, junctionSeconds,
                seconds,
                streetSeconds);
    }
}
