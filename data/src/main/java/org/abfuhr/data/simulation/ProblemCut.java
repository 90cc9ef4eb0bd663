package org.abfuhr.data.simulation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.abfuhr.model.matrix.TravelMatrix;
import org.abfuhr.model.matrix.TravelProfile;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.model.problem.Depot;
import org.abfuhr.model.problem.DisposalFacility;
import org.abfuhr.model.problem.Place;
import org.abfuhr.model.problem.Visit;

/// The same problem without places that nobody visits: the matrix of a whole city is computed once, and each day takes a part of it.
public final class ProblemCut {

    private final CollectionProblem whole;
    private final int[] places; // kept, ascending
    private final int[] newPlace; // by old place
    private final List<int[]> points = new ArrayList<>(); // per profile, kept access points in the order of the places

    private ProblemCut(CollectionProblem whole) {
        this.whole = whole;
        var used = new BitSet();
        whole.depots().forEach(depot -> used.set(depot.place()));
        whole.facilities().forEach(facility -> used.set(facility.place()));
        whole.visits().forEach(visit -> used.set(visit.place()));
        places = used.stream().toArray();
        newPlace = new int[whole.places().size()];
        for (int i = 0; i < places.length; i++)
            newPlace[places[i]] = i;
        for (int profile = 0; profile < whole.profiles().size(); profile++)
            points.add(pointsOf(profile));
    }

    /// Only depots, facilities and places of visits.
    public static CollectionProblem toVisits(CollectionProblem problem) {
        return new ProblemCut(problem).problem();
    }

    private int[] pointsOf(int profile) {
        return IntStream.of(places)
                .flatMap(place -> whole.places().get(place).accessPoints().get(profile).stream().mapToInt(Integer::intValue))
                .toArray();
    }

    private CollectionProblem problem() {
        return new CollectionProblem(whole.name(), whole.start(), whole.zone(), whole.horizonDays(), whole.scale(),
                whole.dimensions(), whole.fractions(), IntStream.range(0, points.size()).mapToObj(this::profile).toList(),
                keptPlaces(), whole.depots().stream().map(depot -> new Depot(depot.id(), newPlace[depot.place()])).toList(),
                whole.facilities().stream().map(this::facility).toList(), whole.vehicles(), whole.shifts(),
                whole.visits().stream().map(this::visit).toList(), whole.weights());
    }

    private TravelProfile profile(int index) {
        var profile = whole.profiles().get(index);
        int[] kept = points.get(index);
        var seconds = new int[kept.length * kept.length];
        var metres = new int[kept.length * kept.length];
        for (int from = 0, cell = 0; from < kept.length; from++)
            for (int to = 0; to < kept.length; to++, cell++) {
                seconds[cell] = profile.matrix().seconds(kept[from], kept[to]);
                metres[cell] = profile.matrix().metres(kept[from], kept[to]);
            }
        return new TravelProfile(profile.id(), TravelMatrix.of(kept.length, seconds, metres));
    }

    private List<Place> keptPlaces() {
        var next = new int[points.size()];
        List<Place> kept = new ArrayList<>();
        for (int place : places) {
            var old = whole.places().get(place);
            List<List<Integer>> access = new ArrayList<>();
            for (int profile = 0; profile < next.length; profile++) {
                int count = old.accessPoints().get(profile).size();
                access.add(IntStream.range(next[profile], next[profile] + count).boxed().toList());
                next[profile] += count;
            }
            kept.add(new Place(old.id(), old.name(), old.position(), access));
        }
        return kept;
    }

    private DisposalFacility facility(DisposalFacility old) {
        return new DisposalFacility(old.id(), newPlace[old.place()], old.fractions(), old.openingHours(), old.unloadingSeconds(),
                old.feeMicroEuro(), old.feePerUnitMicroEuro(), old.chargerOrNull());
    }

    private Visit visit(Visit old) {
        return new Visit(old.id(), newPlace[old.place()], old.fraction(), old.demand(), old.serviceSeconds(), old.lifts(),
                old.windows(), old.releaseSeconds(), old.allowedDays(), old.allowedVehicles(), old.required(),
                old.dayCostsMicroEuro(), old.notServedCostMicroEuro(), old.releasedOrNull());
    }
}
