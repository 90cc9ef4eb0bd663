package org.abfuhr.dispatch.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.format.CityPackReader;
import org.abfuhr.data.forecast.Forecaster;
import org.abfuhr.data.simulation.RouteDriver;
import org.abfuhr.data.simulation.SeenCity;
import org.abfuhr.data.simulation.SimulatedCity;
import org.abfuhr.data.visits.PlanningRequest;
import org.abfuhr.data.visits.ProblemAssembler;
import org.abfuhr.data.visits.ProfileAccess;
import org.abfuhr.dispatch.night.EarlierNight;
import org.abfuhr.model.matrix.TravelMatrix;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.model.matrix.TravelProfile;
import org.abfuhr.solver.Planner;
import org.abfuhr.solver.PlannerListener;
import org.abfuhr.solver.PlannerSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Each night plans three days and drives the first, and the next night begins with what was planned: an emptying that is always planned for tomorrow would
/// never happen.
class RollingHorizonTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);
    private static final int HISTORY_DAYS = 28;
    private static final int NIGHTS = 42;
    private static final int HORIZON = 3;

    private final Map<String, Integer> waiting = new HashMap<>(); // worked days in a row on which it was planned for a later one, by container
    private int longest; // of those
    private int cases;
    private final KnownReadings known = new KnownReadings();
    private Optional<EarlierNight> lastNight = Optional.empty();

    /// What is planned for the last of three days moves forward twice before it is due; once it may be put off, when readings say that it fills more slowly.
    @ParameterizedTest
    @ValueSource(longs = {1, 4, 6})
    void whatIsPlannedForLaterIsNotPutOffEveryNight(long seed) {
        var pack = SeenCity.withoutCalendarsOfSensors(CityPackReader.read(Path.of("../data/src/test/resources/cities/gridtown")));
        var city = new SimulatedCity(pack, seed, MONDAY.minusDays(HISTORY_DAYS), MONDAY.plusDays(NIGHTS));
        city.liveByCalendar(HISTORY_DAYS, known);
        for (int night = 0; night < NIGHTS; night++) {
            var date = city.date();
            city.beginDay();
            if (pack.fleet().vehicles().stream().anyMatch(vehicle -> vehicle.shiftOn(date).isPresent()))
                plan(pack, city, date);
            city.endDay(known, _ -> {});
        }
        assertThat(cases).isPositive();
        assertThat(longest).isBetween(1, HORIZON);
    }

    private void note(CollectionProblem problem, CollectionPlan plan) {
        Set<String> later = new HashSet<>();
        plan.routes().stream().filter(route -> day(problem, route.shift()) > 0).flatMap(route -> route.visits().stream())
                .forEach(visit -> later.add(problem.visits().get(visit).id()));
        waiting.keySet().retainAll(later);
        later.forEach(id -> longest = Math.max(longest, waiting.merge(id, 1, Integer::sum)));
        cases += later.size();
    }

    private void plan(CityPack pack, SimulatedCity city, LocalDate date) {
        var midnight = date.atStartOfDay(pack.settings().zone()).toInstant();
        var forecasts = Forecaster.forecast(pack, known.at(midnight), midnight);
        var assembler = new ProblemAssembler(pack, forecasts, PlanningRequest.of(date, HORIZON));
        var problem = assembler.assemble(access(assembler)).problem();
        var settings = PlannerSettings.ofIterations(60, 1).withoutCloserLooks();
        var plan = lastNight.map(night -> Planner.plan(problem, night.planFor(problem), settings, PlannerListener.SILENT))
                .orElseGet(() -> Planner.plan(problem, settings, PlannerListener.SILENT));
        lastNight = Optional.of(new EarlierNight(problem, plan));
        note(problem, plan);
        plan.routes().stream().filter(route -> day(problem, route.shift()) == 0)
                .forEach(route -> RouteDriver.drive(problem, pack, city, route));
    }

    private static int day(CollectionProblem problem, int shift) {
        return problem.shifts().get(shift).day();
    }

    /// Each place has one access point of its own, a minute and 60 metres from all others.
    private static List<ProfileAccess> access(ProblemAssembler assembler) {
        int size = assembler.places().size();
        var cells = new int[size * size];
        Arrays.fill(cells, 60);
        var matrix = TravelMatrix.of(size, cells, cells);
        List<List<Integer>> points = new ArrayList<>();
        for (int i = 0; i < size; i++)
            points.add(List.of(i));
        return assembler.profileKeys().stream().map(key -> new ProfileAccess(new TravelProfile(key, matrix), points)).toList();
    }
}
