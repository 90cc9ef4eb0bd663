package org.abfuhr.data.simulation;

import java.util.Arrays;
import java.util.BitSet;
import org.abfuhr.data.city.VehicleType;
import org.abfuhr.model.fleet.Compartment;
import org.abfuhr.model.fleet.Vehicle;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.model.problem.DisposalFacility;

/// What is really on board of a vehicle, of which all capacity may be used, whatever share of it was planned.
final class TrueLoad {

    private final CollectionProblem problem;
    private final Vehicle vehicle;
    private final double[] capacities; // by slot, as in Compartment
    private final long[] slots;
    private final BitSet fractions = new BitSet();

    TrueLoad(CollectionProblem problem, Vehicle vehicle, VehicleType type) {
        this.problem = problem;
        this.vehicle = vehicle;
        slots = new long[problem.slots(vehicle)];
        capacities = type.compartments().stream().flatMapToDouble(part -> Arrays.stream(part.capacities())).toArray();
    }

    boolean isEmpty() {
        return fractions.isEmpty();
    }

    /// Whether amounts, one per dimension, still fit.
    boolean fits(int fraction, long[] amounts) {
        int first = firstSlot(fraction);
        for (int d = 0; d < amounts.length; d++)
            if (slots[first + d] + amounts[d] > capacities[first + d])
                return false;
        return true;
    }

    void add(int fraction, long[] amounts) {
        int first = firstSlot(fraction);
        for (int d = 0; d < amounts.length; d++)
            slots[first + d] += amounts[d];
        fractions.set(fraction);
    }

    /// A copy of the fractions on board.
    BitSet fractions() {
        return (BitSet) fractions.clone();
    }

    /// What a facility would leave of fractions on board: those of compartments that hold one which it does not accept.
    BitSet left(BitSet onBoard, DisposalFacility facility) {
        var left = (BitSet) onBoard.clone();
        for (var compartment : vehicle.compartments())
            if (empties(facility, compartment, onBoard))
                compartment.fractions().forEach(left::clear);
        return left;
    }

    /// Whether a facility would empty the compartment of a fraction.
    boolean makesRoom(DisposalFacility facility, int fraction) {
        return empties(facility, vehicle.compartments().get(vehicle.compartmentOf(fraction)), fractions);
    }

    private static boolean empties(DisposalFacility facility, Compartment compartment, BitSet onBoard) {
        return compartment.fractions().stream().filter(onBoard::get).allMatch(facility.fractions()::contains);
    }

    /// Empties the compartments whose fractions on board are all accepted.
    ///
    /// @return units of the first dimension unloaded
    long unload(DisposalFacility facility) {
        long unloaded = 0;
        for (int c = 0; c < vehicle.compartments().size(); c++) {
            var compartment = vehicle.compartments().get(c);
            if (empties(facility, compartment, fractions)) {
                int first = c * problem.dimensions().size();
                unloaded += slots[first];
                Arrays.fill(slots, first, first + problem.dimensions().size(), 0);
                compartment.fractions().forEach(fractions::clear);
            }
        }
        return unloaded;
    }

    private int firstSlot(int fraction) {
        return vehicle.compartmentOf(fraction) * problem.dimensions().size();
    }
}
