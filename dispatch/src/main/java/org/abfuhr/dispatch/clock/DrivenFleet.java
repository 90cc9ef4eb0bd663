package org.abfuhr.dispatch.clock;

import java.time.LocalDate;
import java.util.List;
import org.abfuhr.data.city.VehicleType.DieselDrive;
import org.abfuhr.data.city.VehicleType.Drive;
import org.abfuhr.data.city.VehicleType.ElectricDrive;

/// What a fleet drove on one day.
///
/// @param vehicles each that left its depot; none on a day without collection
public record DrivenFleet(LocalDate date, List<DrivenVehicle> vehicles) {

    public DrivenFleet {
        vehicles = List.copyOf(vehicles);
    }

    /// What one vehicle drove.
    ///
    /// @param drive what moves it, and how much that takes for a kilometre and a lift
    /// @param metres of all its trips, ways to facilities and depots included
    /// @param lifts containers emptied
    /// @param trips each ends with an unloading
    public record DrivenVehicle(String vehicle, Drive drive, long metres, long lifts, int trips) {

        /// Energy used.
        public double kWh() {
            return metres / 1_000.0 * drive.kwhPerKm() + lifts / 1_000.0 * drive.whPerLift();
        }
    }

    /// Electricity used by all vehicles.
    public double kWhElectric() {
        return vehicles.stream().filter(vehicle -> vehicle.drive() instanceof ElectricDrive).mapToDouble(DrivenVehicle::kWh)
                .sum();
    }

    /// Diesel burnt by all vehicles.
    public double litresDiesel() {
        return vehicles.stream().filter(vehicle -> vehicle.drive() instanceof DieselDrive).mapToDouble(DrivenVehicle::kWh).sum()
                / Drive.KWH_PER_LITRE_DIESEL;
    }

    public double km() {
        return vehicles.stream().mapToLong(DrivenVehicle::metres).sum() / 1_000.0;
    }

    public long lifts() {
        return vehicles.stream().mapToLong(DrivenVehicle::lifts).sum();
    }

    public int trips() {
        return vehicles.stream().mapToInt(DrivenVehicle::trips).sum();
    }
}
