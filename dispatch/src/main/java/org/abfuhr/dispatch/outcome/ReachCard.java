package org.abfuhr.dispatch.outcome;

import java.util.List;

/// A collection point, facility or depot that not every kind of vehicle reaches that is meant to.
///
/// @param id of the container row, or of the facility or depot
/// @param collectionPoint whether it is a container row
/// @param name of the place for people; may be empty
/// @param kinds of vehicles that take its fraction or use the site, at least one of which does not reach it
public record ReachCard(String id, boolean collectionPoint, String name, List<Kind> kinds) {

    /// A kind of vehicle on the road.
    ///
    /// @param profile such as `rear-loader-26t`, with `+area` behind it for vehicles that stay inside the operating area
    /// @param name of the kind for people
    /// @param vehicles their ids
    /// @param reason what is in the way, such as `outside_area`; empty if it gets there
    /// @param why the reason for people, with the nearest road that would do; empty if it gets there
    public record Kind(String profile, String name, List<String> vehicles, String reason, String why) {

        public Kind {
            vehicles = List.copyOf(vehicles);
        }

        public boolean reached() {
            return reason.isEmpty();
        }
    }

    public ReachCard {
        kinds = List.copyOf(kinds);
    }

    /// Whether no kind of vehicle reaches it.
    public boolean unreached() {
        return kinds.stream().noneMatch(Kind::reached);
    }
}
