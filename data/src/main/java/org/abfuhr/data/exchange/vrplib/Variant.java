package org.abfuhr.data.exchange.vrplib;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Kinds of instances that are read, by the word behind `TYPE`: what such a file must and may say.
enum Variant {
    CVRP(Convention.ROUNDED), VRPTW(Convention.DIMACS, "TIME_WINDOW_SECTION"), PCVRPTW(Convention.DIMACS, "TIME_WINDOW_SECTION",
            "PRIZE_SECTION"), MTVRPTWR(Convention.DIMACS, "TIME_WINDOW_SECTION", "RELEASE_TIME_SECTION",
                    "VEHICLES_RELOAD_DEPOT_SECTION"), MDVRPTW(Convention.EXACT, "TIME_WINDOW_SECTION",
                            "VEHICLES_DEPOT_SECTION"), SDVRPTW(Convention.EXACT, "TIME_WINDOW_SECTION",
                                    "VEHICLES_ALLOWED_CLIENTS_SECTION"), HFVRP(Convention.EXACT, "CAPACITY_SECTION");

    private static final Set<Variant> LIMITED_DURATION = EnumSet.of(MDVRPTW, SDVRPTW);

    private final Convention convention;
    @SuppressWarnings("ImmutableEnumChecker") // a list that cannot be changed
    private final List<String> special;

    Variant(Convention convention, String... special) {
        this.convention = convention;
        this.special = List.of(special);
    }

    Convention convention() {
        return convention;
    }

    boolean hasWindows() {
        return special.contains("TIME_WINDOW_SECTION");
    }

    /// Whether its vehicles may start or reload at other depots than the first.
    boolean hasDepots() {
        return special.contains("VEHICLES_DEPOT_SECTION") || special.contains("VEHICLES_RELOAD_DEPOT_SECTION");
    }

    List<String> requiredSections() {
        return Stream.concat(Stream.of("NODE_COORD_SECTION", "DEMAND_SECTION"), special.stream()).toList();
    }

    /// Sections and headers that change the problem and are understood here.
    Set<String> known() {
        var known = Stream.of("NAME", "COMMENT", "TYPE", "DIMENSION", "EDGE_WEIGHT_TYPE", "CAPACITY", "VEHICLES",
                "DEPOT_SECTION", "CAPACITY_SECTION");
        var timed = hasWindows() ? Stream.of("SERVICE_TIME", "SERVICE_TIME_SECTION") : Stream.<String>of();
        var limited = LIMITED_DURATION.contains(this) ? Stream.of("VEHICLES_MAX_DURATION") : Stream.<String>of();
        var priced = this == HFVRP
                ? Stream.of("VEHICLES_FIXED_COST_SECTION", "VEHICLES_UNIT_DISTANCE_COST_SECTION")
                : Stream.<String>of();
        return Stream.of(known, timed, limited, priced, requiredSections().stream()).flatMap(s -> s).collect(Collectors.toSet());
    }
}
