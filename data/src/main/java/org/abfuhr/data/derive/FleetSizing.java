package org.abfuhr.data.derive;

import java.util.ArrayList;
import java.util.List;
import org.abfuhr.data.city.Container;
import org.abfuhr.data.city.FleetSettings;
import org.abfuhr.data.city.FleetSettings.DepotSettings;
import org.abfuhr.data.city.FleetSettings.VehicleSettings;
import org.abfuhr.data.city.FractionSettings;
import org.abfuhr.data.city.VehicleType;
import org.abfuhr.data.city.VehicleType.CompartmentSettings;
import org.abfuhr.data.city.format.PackTemplate;

/// Counts vehicles so that a usual day's waste fits into two trips each and a usual day's stops into a shift.
final class FleetSizing {

    private static final double DAYS_PER_WORKDAY = 7.0 / 5;
    private static final double TRIPS_PER_SHIFT = 2;
    private static final double COLLECTING_SECONDS = 6.5 * 3_600;
    private static final double DRIVING_SECONDS_PER_STOP = 60;
    private static final double FILL_AT_EMPTYING = 0.75;
    private static final int FEWEST_AUTONOMOUS = 2;

    private final PackTemplate template;
    private final List<Container> containers;

    FleetSizing(PackTemplate template, List<Container> containers) {
        this.template = template;
        this.containers = containers;
    }

    /// The template's fleet at the depot, as far as its fractions have containers. The vehicles of a kind are numbered.
    FleetSettings fleet(DepotSettings depot) {
        List<VehicleType> types = new ArrayList<>();
        List<VehicleSettings> vehicles = new ArrayList<>();
        for (VehicleSettings model : template.fleet().vehicles()) {
            VehicleType type = template.fleet().typeOf(model);
            if (type.compartments().stream().anyMatch(this::isNeeded)) {
                types.add(type);
                for (int number = 1; number <= count(type); number++)
                    vehicles.add(new VehicleSettings(model.id() + "-" + number, type.id(), depot.id(), depot.id(), model.shifts(),
                            List.of()));
            }
        }
        return new FleetSettings(types, vehicles, List.of(depot), template.fleet().vehiclesPerSupervisor(),
                template.fleet().usableShare());
    }

    private boolean isNeeded(CompartmentSettings compartment) {
        return containers.stream().anyMatch(container -> compartment.fractions().contains(container.fraction()));
    }

    /// Autonomous vehicles help out with the first fraction they take; the others are counted for all of theirs.
    private int count(VehicleType type) {
        double needed = type.autonomous()
                ? shifts(type, type.compartments().getFirst().fractions().subList(0, 1))
                : shifts(type, type.compartments().stream().flatMap(part -> part.fractions().stream()).toList());
        return Math.max(type.autonomous() ? FEWEST_AUTONOMOUS : 1, (int) Math.ceil(needed));
    }

    private double shifts(VehicleType type, List<String> fractions) {
        double trips = type.compartments().stream().mapToDouble(this::tripsPerDay).max().orElse(0);
        double seconds = containers.stream().filter(c -> fractions.contains(c.fraction())).mapToDouble(this::secondsPerDay).sum();
        return DAYS_PER_WORKDAY * Math.max(type.autonomous() ? 0 : trips / TRIPS_PER_SHIFT, seconds / COLLECTING_SECONDS);
    }

    private double tripsPerDay(CompartmentSettings compartment) {
        double kg = 0;
        double litres = 0;
        for (Container container : containers)
            if (compartment.fractions().contains(container.fraction())) {
                double daily = container.totalLitres() * fractionOf(container).fillPerDay();
                litres += daily;
                kg += daily * fractionOf(container).kgPerCubicMetre() / 1_000;
            }
        return Math.max(kg / compartment.payloadKg(), litres / compartment.looseLitres()) / template.fleet().usableShare();
    }

    private double secondsPerDay(Container container) {
        FractionSettings fraction = fractionOf(container);
        double visit = fraction.secondsPerStop() + fraction.secondsPerLift() * container.count() + DRIVING_SECONDS_PER_STOP;
        return visit * fraction.fillPerDay() / FILL_AT_EMPTYING;
    }

    private FractionSettings fractionOf(Container container) {
        return template.city().fraction(container.fraction());
    }
}
