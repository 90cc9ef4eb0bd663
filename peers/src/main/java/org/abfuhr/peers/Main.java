package org.abfuhr.peers;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.abfuhr.data.exchange.vrplib.Vrplib;

/// Solves an instance with a peer: `PEER FILE BUDGET_MILLIS SEED`. Prints a solution as VRPLIB collections write it, and the seconds from the
/// problem read to the routes found.
public final class Main {

    private static final Map<String, Supplier<Peer>> PEERS = Map.of("ortools", OrTools::new, "jsprit", Jsprit::new, "timefold",
            StockTimefold::new);

    private Main() {}

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err); // engines print, too
        out.print(solve(arguments[0], Path.of(arguments[1]), Duration.ofMillis(Long.parseLong(arguments[2])),
                Long.parseLong(arguments[3])));
        out.flush();
        System.exit(0); // whatever threads an engine has left behind
    }

    static String solve(String peer, Path file, Duration budget, long seed) {
        var engine = peer(peer);
        var problem = new PeerProblem(Vrplib.read(file).problem());
        long start = System.nanoTime();
        var routes = engine.solve(problem, budget, seed);
        return text(routes, (System.nanoTime() - start) / 1e9);
    }

    private static Peer peer(String name) {
        var peer = PEERS.get(name);
        if (peer == null)
            throw new IllegalArgumentException("There is no peer " + name + ". Name one of: " + PEERS.keySet());
        return peer.get();
    }

    static String text(List<List<Integer>> routes, double seconds) {
        var text = new StringBuilder();
        for (int route = 0; route < routes.size(); route++)
            text.append("Route #").append(route + 1).append(": ")
                    .append(routes.get(route).stream().map(String::valueOf).collect(Collectors.joining(" "))).append('\n');
        return text.append(String.format(Locale.ROOT, "Seconds %.3f%n", seconds)).toString();
    }
}
