package org.abfuhr.data.simulation;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.Container;
import org.abfuhr.data.readings.Reading;
import org.abfuhr.data.readings.synthetic.DepositLaw;
import org.abfuhr.data.readings.synthetic.DepositProcess;
import org.abfuhr.data.readings.synthetic.SensorFate;
import org.abfuhr.data.readings.synthetic.SyntheticSensor;

/// All containers of a city and what is really in them. Deposits and sensor faults depend on the seed alone, so that policies can be compared on the
/// same course of events (common random numbers).
public final class SimulatedCity {

    private static final int MORNING_HOUR = 7;
    private static final int MORNING_HOURS = 5;
    private static final double EMPTY_AT_LEVEL_WITHOUT_CALENDAR = 0.8;

    private final CityPack pack;
    private final ZoneId zone;
    private final List<TrueContainer> all = new ArrayList<>();
    private final Map<String, TrueContainer> byId = new HashMap<>();
    private LocalDate date;

    /// A city with gamma deposits.
    public SimulatedCity(CityPack pack, long seed, LocalDate first, LocalDate end) {
        this(pack, DepositLaw.GAMMA, seed, first, end);
    }

    /// A city that lives from one date to another, all containers as full as half a week leaves them.
    ///
    /// @param deposits law by which they scatter
    /// @param end exclusive; sensors that die do so before three fifths of the time are over
    public SimulatedCity(CityPack pack, DepositLaw deposits, long seed, LocalDate first, LocalDate end) {
        this.pack = pack;
        this.zone = pack.settings().zone();
        this.date = first;
        for (var container : pack.containers())
            add(container, new DepositProcess(deposits, seed, container, pack.fractionOf(container), zone), seed, second(first),
                    second(end));
    }

    private void add(Container container, DepositProcess deposits, long seed, long firstSecond, long endSecond) {
        long offset = Math.floorMod(31L * all.size(), SyntheticSensor.READING_SECONDS / 60) * 60L;
        Optional<SyntheticSensor> sensor = container.sensor()
                .map(_ -> new SyntheticSensor(seed, container, firstSecond, endSecond, offset));
        var made = new TrueContainer(container, deposits, sensor, Math.min(0.8, 3.5 * deposits.ratePerDay()));
        all.add(made);
        byId.put(container.id(), made);
    }

    /// How well a container is watched.
    public enum Watch {
        FINE, ECHOING, FAILING, NONE
    }

    /// What a day did to one container.
    ///
    /// @param watch what its sensor is like
    /// @param depositedLitres thrown in
    /// @param excessLitres of that, what found no room
    /// @param overflowed whether an overflow began
    /// @param fullIfLeftAlone whether it would have been full at the end without an emptying
    public record ContainerDay(Container container, Watch watch, double depositedLitres, double excessLitres, boolean overflowed,
            boolean fullIfLeftAlone) {}

    /// The day that begins with [#beginDay].
    public LocalDate date() {
        return date;
    }

    /// Draws what the day will bring.
    public void beginDay() {
        for (var each : all)
            each.beginDay(second(date), second(date.plusDays(1)));
    }

    Container container(String id) {
        return get(id).container();
    }

    /// True level at an instant of the day, if nobody emptied the container before on this day.
    public double levelAt(String container, Instant instant) {
        return get(container).levelAt(instant.getEpochSecond());
    }

    /// Empties a container at an instant of the day.
    ///
    /// @return the level before
    public double empty(String container, Instant instant) {
        return get(container).empty(instant.getEpochSecond());
    }

    /// Ends the day and goes to the next.
    ///
    /// @param readings hears what sensors and crews tell
    /// @param days hears what the day did, container by container
    public void endDay(Consumer<Reading> readings, Consumer<ContainerDay> days) {
        for (var each : all) {
            boolean full = each.fullIfLeftAlone();
            var day = each.endDay(readings);
            double litres = each.container().totalLitres();
            days.accept(new ContainerDay(each.container(), watch(each), day.deposited() * litres, day.excess() * litres,
                    day.overflowed(), full));
        }
        date = date.plusDays(1);
    }

    /// Days in which today's fixed calendar empties, some time in the morning; containers without one are emptied from four fifths on.
    public void liveByCalendar(int days, Consumer<Reading> readings) {
        for (int day = 0; day < days; day++) {
            beginDay();
            for (int i = 0; i < all.size(); i++)
                emptyByCalendar(all.get(i), date.atTime(MORNING_HOUR + i % MORNING_HOURS, 0).atZone(zone).toInstant());
            endDay(readings, _ -> {});
        }
    }

    private void emptyByCalendar(TrueContainer each, Instant morning) {
        var calendar = each.container().calendar();
        boolean due = calendar.isEmpty()
                ? each.level() >= EMPTY_AT_LEVEL_WITHOUT_CALENDAR && date.getDayOfWeek() != DayOfWeek.SUNDAY
                : pack.settings().collects(calendar, date);
        if (due && !pack.settings().holidays().contains(date))
            each.empty(morning.getEpochSecond());
    }

    List<TrueContainer> containers() {
        return all;
    }

    private TrueContainer get(String container) {
        var found = byId.get(container);
        if (found == null)
            throw new IllegalArgumentException("no container " + container + " in the city");
        return found;
    }

    private long second(LocalDate day) {
        return day.atStartOfDay(zone).toEpochSecond();
    }

    private static Watch watch(TrueContainer each) {
        if (each.sensor().isEmpty())
            return Watch.NONE;
        var sensor = each.sensor().get();
        if (sensor.fate() != SensorFate.ALIVE)
            return Watch.FAILING;
        return sensor.echoes() ? Watch.ECHOING : Watch.FINE;
    }
}
