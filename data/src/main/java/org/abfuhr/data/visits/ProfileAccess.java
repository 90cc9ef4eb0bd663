package org.abfuhr.data.visits;

import java.util.List;
import org.abfuhr.model.matrix.TravelProfile;

/// How one kind of vehicle reaches the places of a problem.
///
/// @param profile its id is a key that [ProblemAssembler#profileKeys] lists
/// @param accessPoints per place of [ProblemAssembler#places], indices into the profile's matrix: none, one or two
public record ProfileAccess(TravelProfile profile, List<List<Integer>> accessPoints) {

    public ProfileAccess {
        accessPoints = accessPoints.stream().map(List::copyOf).toList();
    }
}
