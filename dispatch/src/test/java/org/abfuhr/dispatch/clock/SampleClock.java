package org.abfuhr.dispatch.clock;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.abfuhr.data.city.CitySettings.Environment;
import org.abfuhr.data.city.CitySettings.Language;
import org.abfuhr.data.city.VehicleType.DieselDrive;
import org.abfuhr.data.city.VehicleType.ElectricDrive;
import org.abfuhr.dispatch.clock.ClockFigure.Basis;
import org.abfuhr.dispatch.clock.DrivenFleet.DrivenVehicle;

/// The days that `docs/environment-clock.md` works through by hand.
public final class SampleClock {

    static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    static final DieselDrive DIESEL = new DieselDrive(.46, .03);
    static final ElectricDrive ELECTRIC = new ElectricDrive(200, 20, 1.24, 113);

    /// 10 kg a second: 315,360,000 kg over the 31,536,000 seconds of 2026.
    static final Environment CITY = environment(OptionalDouble.of(315_360_000));

    private SampleClock() {}

    static Environment environment(OptionalDouble budget) {
        return new Environment(.446, 2.6, BigDecimal.ONE, BigDecimal.ONE, "invented", "erfunden", 20, budget);
    }

    /// One diesel truck drives the whole calendar.
    static DrivenFleet calendar() {
        return new DrivenFleet(MONDAY, List.of(new DrivenVehicle("T1", DIESEL, 80_000, 250, 3)));
    }

    /// The truck drives less, and an electric collector helps.
    static DrivenFleet driven() {
        return new DrivenFleet(MONDAY, List.of(new DrivenVehicle("T1", DIESEL, 30_000, 90, 2), collector()));
    }

    static DrivenVehicle collector() {
        return new DrivenVehicle("A1", ELECTRIC, 25_000, 60, 1);
    }

    static EnvironmentClock clock() {
        return new EnvironmentClock(CITY, Language.EN);
    }

    /// The good day of the page, as a plan.
    public static ClockFigure goodDay() {
        return clock().figure(Basis.IF_DRIVEN_AS_PLANNED, driven(), calendar());
    }
}
