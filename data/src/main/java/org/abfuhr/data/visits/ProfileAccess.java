package org.abfuhr.data.visits;

import java.util.Collections;
import java.util.List;
import org.abfuhr.data.city.DayWindow;
import org.abfuhr.model.matrix.TravelProfile;

/// How one kind of vehicle reaches the places of a problem.
///
/// @param profile its id is a key that [ProblemAssembler#profileKeys] lists
/// @param accessPoints per place of [ProblemAssembler#places], indices into the profile's matrix: none, one or two
/// @param closedHours per place, the hours of every day in which the road at its access points is closed; [#ALL_DAY] at a place that has no
///     access point because of a closure
public record ProfileAccess(TravelProfile profile, List<List<Integer>> accessPoints, List<List<DayWindow>> closedHours) {

    public static final DayWindow ALL_DAY = new DayWindow(0, 24 * 60);

    public ProfileAccess {
        accessPoints = accessPoints.stream().map(List::copyOf).toList();
        closedHours = closedHours.stream().map(List::copyOf).toList();
    }

    /// With no road closed.
    public ProfileAccess(TravelProfile profile, List<List<Integer>> accessPoints) {
        this(profile, accessPoints, Collections.nCopies(accessPoints.size(), List.of()));
    }
}
