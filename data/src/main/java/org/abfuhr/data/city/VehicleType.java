package org.abfuhr.data.city;

import java.math.BigDecimal;
import java.util.List;

/// Properties shared by vehicles.
///
/// @param id unique in the pack
/// @param name for people
/// @param roadProfile id of its stock profile on the road: one of [#ROAD_PROFILES]
/// @param autonomous whether it drives without a driver and so must stay inside the operating area
/// @param endsEmpty whether it must unload before it ends
/// @param compartments load spaces
/// @param facilities ids of those it may use; empty means all
public record VehicleType(String id, String name, String roadProfile, boolean autonomous, boolean endsEmpty,
        List<CompartmentSettings> compartments, List<String> facilities, CostSettings costs, Drive drive) {

    /// Ids of the vehicle kinds that the road network knows.
    public static final List<String> ROAD_PROFILES = List.of("rear-loader-26t", "crane-18t", "litter-3.5t",
            "autonomous-collector");

    /// One load space.
    ///
    /// @param fractions ids of what it takes, which may mix
    /// @param payloadKg it may carry
    /// @param volumeLitres of the body
    /// @param compaction loose litres that fit into one litre of the body, at least 1
    public record CompartmentSettings(List<String> fractions, int payloadKg, int volumeLitres, double compaction) {

        public CompartmentSettings {
            fractions = List.copyOf(fractions);
        }

        /// Loose litres it may carry.
        public double looseLitres() {
            return volumeLitres * compaction;
        }

        /// Kilograms and loose litres it may carry: the dimensions of a city's problems, in their order.
        public double[] capacities() {
            return new double[]{payloadKg, looseLitres()};
        }
    }

    /// What a used shift costs, energy apart.
    ///
    /// @param fixedEuro once per shift
    /// @param perKmEuro driven: tyres, wear, repair
    /// @param perHourEuro from departure to return: crew and vehicle
    /// @param overtimePerHourEuro added for each hour beyond the regular ones
    /// @param perLiftEuro container emptied
    public record CostSettings(BigDecimal fixedEuro, BigDecimal perKmEuro, BigDecimal perHourEuro,
            BigDecimal overtimePerHourEuro, BigDecimal perLiftEuro) {}

    /// What moves it.
    public sealed interface Drive {

        /// Energy of a litre of diesel (lower heating value 35.8 MJ).
        double KWH_PER_LITRE_DIESEL = 9.95;

        double kwhPerKm();

        double whPerLift();
    }

    /// A battery, full at the start of each shift.
    ///
    /// @param batteryKwh usable capacity
    /// @param reserveKwh that must be left
    /// @param kwhPerKm while driving, auxiliaries included
    /// @param whPerLift container emptied
    public record ElectricDrive(double batteryKwh, double reserveKwh, double kwhPerKm, double whPerLift) implements Drive {}

    /// An engine whose range does not matter.
    ///
    /// @param litresPerKm of diesel while driving
    /// @param litresPerLift of diesel per container emptied
    public record DieselDrive(double litresPerKm, double litresPerLift) implements Drive {

        @Override
        public double kwhPerKm() {
            return litresPerKm * KWH_PER_LITRE_DIESEL;
        }

        @Override
        public double whPerLift() {
            return litresPerLift * KWH_PER_LITRE_DIESEL * 1_000;
        }
    }

    public VehicleType {
        compartments = List.copyOf(compartments);
        facilities = List.copyOf(facilities);
    }
}
