package org.abfuhr.data;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.CitySettings;
import org.abfuhr.data.city.CollectionRules;
import org.abfuhr.data.city.Container;
import org.abfuhr.data.city.DayWindow;
import org.abfuhr.data.city.FacilitySettings;
import org.abfuhr.data.city.FleetSettings;
import org.abfuhr.data.city.FractionSettings;
import org.abfuhr.data.city.ServiceRules;
import org.abfuhr.data.city.ShiftSettings;
import org.abfuhr.data.city.VehicleType;
import org.abfuhr.data.city.WeekHours;
import org.abfuhr.data.city.Weekdays;
import org.abfuhr.model.geo.Coordinate;

/// A small city made in code: one depot, one facility, one crane truck and one autonomous litter vehicle.
public final class TestCity {

    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    public static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Coordinate CENTRE = new Coordinate(53.55, 13.26);

    private final List<Container> containers = new ArrayList<>();
    private final List<LocalDate> holidays = new ArrayList<>();
    private CitySettings.HolidayShift holidayShift = CitySettings.HolidayShift.NONE;
    private Optional<CitySettings.NoiseHours> noiseHours = Optional.empty();
    private CollectionRules glassRules = CollectionRules.NONE;
    private WeekHours openingHours = WeekHours.ALWAYS;
    private Path folder = Path.of("nowhere");

    /// 5.6 points a day, emptied on Mondays, as a glass container in Frankfurt.
    public static Container glass(String id) {
        return container(id, "glass", 3000, Optional.of("s-" + id), Weekdays.parse("Mo"));
    }

    /// 14 points a day, emptied on Mondays and Thursdays.
    public static Container residual(String id) {
        return container(id, "residual", 1100, Optional.of("s-" + id), Weekdays.parse("Mo Th"));
    }

    /// 30 points a day, emptied every other day.
    public static Container litter(String id) {
        return container(id, "litter", 60, Optional.of("s-" + id), Weekdays.parse("Mo We Fr"));
    }

    /// Without a sensor.
    public static Container kerb(String id, String calendar) {
        return container(id, "residual", 240, Optional.empty(), Weekdays.parse(calendar));
    }

    public static Container container(String id, String fraction, int litres, Optional<String> sensor, Weekdays calendar) {
        int number = Math.floorMod(id.hashCode(), 1000);
        var position = new Coordinate(CENTRE.latitude() + number * 1e-5, CENTRE.longitude() + number * 2e-5);
        return new Container(id, position, "Street " + id, "site-" + id, fraction, litres, 1, sensor, OptionalInt.of(1600),
                OptionalInt.empty(), Container.KerbSide.RIGHT, List.of(), calendar, CollectionRules.NONE);
    }

    /// The container with rules of its own.
    public static Container with(Container c, CollectionRules rules) {
        return new Container(c.id(), c.position(), c.name(), c.site(), c.fraction(), c.litres(), c.count(), c.sensor(),
                c.sensorHeightMm(), c.serviceSeconds(), c.kerbSide(), c.windows(), c.calendar(), rules);
    }

    public TestCity add(Container... added) {
        containers.addAll(List.of(added));
        return this;
    }

    /// So many glass, residual and litter containers each, with sensors.
    public TestCity addEach(int count) {
        for (int i = 0; i < count; i++)
            add(glass("g" + i), residual("r" + i), litter("l" + i));
        return this;
    }

    public TestCity holiday(LocalDate date) {
        holidays.add(date);
        return this;
    }

    public TestCity holidayShift(CitySettings.HolidayShift shift) {
        holidayShift = shift;
        return this;
    }

    public TestCity noiseHours(String weekdays) {
        noiseHours = Optional.of(new CitySettings.NoiseHours(DayWindow.parse(weekdays), "a law"));
        return this;
    }

    public TestCity glassRules(CollectionRules rules) {
        glassRules = rules;
        return this;
    }

    public TestCity openingHours(String hours) {
        openingHours = WeekHours.parse(hours);
        return this;
    }

    public TestCity folder(Path path) {
        folder = path;
        return this;
    }

    public CityPack build() {
        SortedMap<String, FractionSettings> fractions = new TreeMap<>();
        fractions.put("glass", fraction("glass", 250, 0.056, 0.08, "0.01", "12", "6", glassRules));
        fractions.put("residual", fraction("residual", 100, 0.14, 0.12, "0.03", "15", "4", CollectionRules.NONE));
        fractions.put("litter", fraction("litter", 70, 0.30, 0.25, "0.10", "3", "1.5", CollectionRules.NONE));
        var environment = new CitySettings.Environment(0.4, 2.6, new BigDecimal("0.25"), new BigDecimal("1.60"), "test", "", 20,
                OptionalDouble.empty());
        var settings = new CitySettings("Testheim", ZONE, CitySettings.Language.DE, Optional.of(MONDAY), holidays, 1000,
                new CitySettings.MapSource("nobody", "none"), environment, fractions,
                ServiceRules.NONE, new CitySettings.Rules(holidayShift, noiseHours, BigDecimal.ZERO));
        var facility = new FacilitySettings("F1", "Yard", CENTRE, List.of("glass", "residual", "litter"), openingHours, 25,
                new BigDecimal("5"), new BigDecimal("80"), Optional.empty());
        return new CityPack("testheim", folder, settings, fleet(), List.of(facility), containers, Path.of("roads.osm.pbf"),
                Optional.empty(), List.of(), List.of());
    }

    private static FractionSettings fraction(String id, double density, double perDay, double deviation, String perLitre,
            String penalty, String visit, CollectionRules rules) {
        return new FractionSettings(id, id, id, density, perDay, deviation, 0.5, new BigDecimal(perLitre),
                new BigDecimal(penalty),
                new BigDecimal(visit), 40, 32, List.of(DayWindow.parse("07:00-20:00")), rules);
    }

    private static FleetSettings fleet() {
        var costs = new VehicleType.CostSettings(new BigDecimal("50"), new BigDecimal("1"), new BigDecimal("36"),
                new BigDecimal("18"), new BigDecimal("0.10"));
        var crane = new VehicleType("crane", "Crane truck", "crane-18t", false, true,
                List.of(new VehicleType.CompartmentSettings(List.of("glass", "residual"), 8000, 33_000, 1)), List.of(), costs,
                new VehicleType.DieselDrive(0.4, 0.03));
        var robot = new VehicleType("robot", "Litter robot", "litter-3.5t", true, true,
                List.of(new VehicleType.CompartmentSettings(List.of("litter"), 1200, 4_000, 2.5)), List.of("F1"), costs,
                new VehicleType.ElectricDrive(60, 6, 0.4, 10));
        var shift = new ShiftSettings("early", Weekdays.parse("Mo-Fr"), DayWindow.parse("06:00-14:30"), 8, 7.5, 3,
                List.of(new ShiftSettings.WindowRest(DayWindow.parse("09:30-11:00"), 30)));
        var vehicles = List.of(
                new FleetSettings.VehicleSettings("V1", "crane", "D1", "D1", List.of(shift), List.of()),
                new FleetSettings.VehicleSettings("V2", "robot", "D1", "D1", List.of(shift), List.of()));
        return new FleetSettings(List.of(crane, robot), vehicles, List.of(new FleetSettings.DepotSettings("D1", "Depot", CENTRE)),
                3, 1);
    }
}
