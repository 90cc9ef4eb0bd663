package org.abfuhr.data.exchange;

import org.abfuhr.model.fleet.Shift;
import org.abfuhr.model.fleet.Vehicle;
import org.abfuhr.model.matrix.TravelProfile;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.model.problem.Depot;
import org.abfuhr.model.problem.DisposalFacility;
import org.abfuhr.model.problem.Place;
import org.abfuhr.model.problem.Visit;

/// Everything in a problem that has an id.
record ProblemIds(Ids dimensions, Ids fractions, Ids profiles, Ids places, Ids depots, Ids facilities, Ids vehicles, Ids shifts,
        Ids visits) {

    static ProblemIds of(CollectionProblem problem) {
        return new ProblemIds(Ids.of("dimension", problem.dimensions()), Ids.of("fraction", problem.fractions()),
                Ids.of("profile", problem.profiles().stream().map(TravelProfile::id).toList()),
                Ids.of("place", problem.places().stream().map(Place::id).toList()),
                Ids.of("depot", problem.depots().stream().map(Depot::id).toList()),
                Ids.of("facility", problem.facilities().stream().map(DisposalFacility::id).toList()),
                Ids.of("vehicle", problem.vehicles().stream().map(Vehicle::id).toList()),
                Ids.of("shift", problem.shifts().stream().map(Shift::id).toList()),
                Ids.of("visit", problem.visits().stream().map(Visit::id).toList()));
    }
}
