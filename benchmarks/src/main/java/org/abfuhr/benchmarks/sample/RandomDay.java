package org.abfuhr.benchmarks.sample;

import java.util.Locale;
import java.util.SplittableRandom;

/// Makes a waste-collection day in the format of Kim et al., equal for equal seeds: stops in a square of ten miles, two disposal sites,
/// loads of which about twelve fill a vehicle, two loads a vehicle and day, a lunch.
public final class RandomDay {

    private static final int SIDE = 52_800; // feet
    private static final int CAPACITY = 120;

    private RandomDay() {}

    public static String of(int stops, long seed) {
        var chance = new SplittableRandom(seed);
        var text = new StringBuilder();
        text.append(CAPACITY).append("\n").append(3 * CAPACITY).append("\n500\n3600\n40\n")
                .append("Stop_ID X Y Early Late Service Load Type\n");
        row(text, 0, SIDE / 2, SIDE / 2, "0600 1500", 0, 0, 0);
        row(text, 1, SIDE / 5, SIDE / 4, "0600 1500", 900, 0, 2);
        row(text, 2, 4 * SIDE / 5, 3 * SIDE / 4, "0600 1500", 900, 0, 2);
        for (int stop = 3; stop < stops + 3; stop++)
            row(text, stop, chance.nextInt(SIDE), chance.nextInt(SIDE), chance.nextInt(5) == 0 ? "0600 1000" : "0000 2400",
                    chance.nextInt(120, 600), chance.nextInt(5, 16), 1);
        return text.toString();
    }

    private static void row(StringBuilder text, int id, int x, int y, String window, int service, int load, int type) {
        text.append(String.format(Locale.ROOT, "%d %d %d %s %d %d %d%n", id, x, y, window, service, load, type));
    }
}
