package org.abfuhr.dispatch.instance;

import java.util.SplittableRandom;
import java.util.function.IntFunction;

/// Makes instances in VRPLIB's format, equal for equal seeds: half of the clients lie around five places, half anywhere in a square of
/// 1,000 with the depot in the middle; demands from 1 to 20.
public final class RandomInstance {

    private static final int SIDE = 1_000;
    private static final int PLACES = 5;
    private static final int SPREAD = 60;
    private static final int MOST_DEMAND = 20;
    private static final int DAY = 4_000; // the depot's window; speed is 1
    private static final int SERVICE = 20;

    private final SplittableRandom chance;
    private final int clients;
    private final int[] x;
    private final int[] y;
    private final StringBuilder text = new StringBuilder();

    private RandomInstance(String type, int clients, int capacity, long seed) {
        chance = new SplittableRandom(seed);
        this.clients = clients;
        x = new int[clients + 1];
        y = new int[clients + 1];
        text.append("TYPE : ").append(type).append("\nDIMENSION : ").append(clients + 1).append("\nCAPACITY : ").append(capacity)
                .append("\nEDGE_WEIGHT_TYPE : EUC_2D\n");
        placeNodes();
        section("NODE_COORD_SECTION", node -> x[node] + " " + y[node]);
        section("DEMAND_SECTION", node -> node == 0 ? "0" : Integer.toString(chance.nextInt(1, MOST_DEMAND + 1)));
    }

    /// Capacity only; about ten clients fit into a vehicle.
    public static String plain(int clients, long seed) {
        return new RandomInstance("CVRP", clients, 10 * MOST_DEMAND / 2, seed).text.toString();
    }

    /// With time windows.
    public static String windows(int clients, long seed) {
        return new RandomInstance("VRPTW", clients, 10 * MOST_DEMAND, seed).withWindows().text.toString();
    }

    /// With time windows and prizes; some clients are not worth their way.
    public static String prizes(int clients, long seed) {
        var instance = new RandomInstance("PCVRPTW", clients, 10 * MOST_DEMAND, seed).withWindows();
        instance.section("PRIZE_SECTION", node -> node == 0 ? "0" : Integer.toString(instance.chance.nextInt(20, 400)));
        return instance.text.toString();
    }

    /// With time windows, few small vehicles that reload at the depot, and clients that are released later.
    public static String trips(int clients, long seed) {
        var instance = new RandomInstance("MTVRPTWR", clients, 10 * MOST_DEMAND / 2, seed).withWindows();
        int vehicles = Math.ceilDiv(clients, 5);
        instance.text.insert(0, "VEHICLES : " + vehicles + "\n");
        instance.section("RELEASE_TIME_SECTION", node -> Integer.toString(node % 4 == 1 ? 200 : 0));
        instance.text.append("VEHICLES_RELOAD_DEPOT_SECTION\n");
        for (int vehicle = 1; vehicle <= vehicles; vehicle++)
            instance.text.append(vehicle).append(" 1\n");
        return instance.text.toString();
    }

    private void placeNodes() {
        x[0] = SIDE / 2;
        y[0] = SIDE / 2;
        int[] placeX = chance.ints(PLACES, SPREAD, SIDE - SPREAD).toArray();
        int[] placeY = chance.ints(PLACES, SPREAD, SIDE - SPREAD).toArray();
        for (int node = 1; node <= clients; node++) {
            boolean anywhere = node % 2 == 0;
            x[node] = anywhere ? chance.nextInt(SIDE) : placeX[node % PLACES] + chance.nextInt(-SPREAD, SPREAD);
            y[node] = anywhere ? chance.nextInt(SIDE) : placeY[node % PLACES] + chance.nextInt(-SPREAD, SPREAD);
        }
    }

    /// Each client alone can be served: its window opens no earlier than one gets there from a release, and leaves time to go home.
    private RandomInstance withWindows() {
        text.insert(0, "SERVICE_TIME : " + SERVICE + "\n");
        section("TIME_WINDOW_SECTION", node -> {
            if (node == 0)
                return "0 " + DAY;
            int way = SIDE; // longer than any way to the depot
            int opens = chance.nextInt(way, DAY - 2 * way);
            return opens + " " + (opens + chance.nextInt(200, 900));
        });
        return this;
    }

    private void section(String name, IntFunction<String> row) {
        text.append(name).append('\n');
        for (int node = 0; node <= clients; node++)
            text.append(node + 1).append(' ').append(row.apply(node)).append('\n');
    }
}
