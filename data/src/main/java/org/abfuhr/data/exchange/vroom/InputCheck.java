package org.abfuhr.data.exchange.vroom;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.abfuhr.data.exchange.json.JsonDocument;
import org.abfuhr.data.exchange.vroom.LegPrice.Carrier;
import org.abfuhr.data.exchange.vroom.VroomInput.Car;
import org.abfuhr.data.exchange.vroom.VroomInput.Job;
import org.abfuhr.data.exchange.vroom.VroomInput.Matrices;
import org.abfuhr.data.exchange.vroom.VroomInput.Prices;
import org.abfuhr.model.fleet.DayLimits;

/// What only shows when the whole file is read: how vehicles, jobs and matrices fit each other (E605, E606, E607, E617, E618).
final class InputCheck {

    private static final Prices USUAL = new Prices(0, 3600, 0);

    private final JsonDocument document;
    private final VroomInput input;

    InputCheck(JsonDocument document, VroomInput input) {
        this.document = document;
        this.input = input;
    }

    void check() {
        if (input.locations() == 0)
            fault("E618", "", "has no travel times, and none are made up from coordinates.",
                    "Add \"matrices\" with \"durations\" per profile, and \"location_index\", \"start_index\", \"end_index\".");
        else
            checkMatrices();
        checkSetups();
        if (!Timescale.fits(input))
            fault("E605", "", "has times that lie more than 31 years apart.",
                    "Give windows near the time that vehicles drive, and none to what is open at any time.");
        var jobs = input.jobs().stream().map(Job::id).collect(Collectors.toSet());
        Map<Long, Long> servedBy = new HashMap<>();
        for (int c = 0; c < input.cars().size(); c++)
            checkSteps(input.cars().get(c), "/vehicles/" + c + "/steps", jobs, servedBy);
    }

    private void checkMatrices() {
        if (input.matrices().values().stream().mapToInt(Matrices::size).distinct().count() > 1)
            fault("E607", "/matrices", "have different sizes.", "Give each profile the same places.");
        for (int c = 0; c < input.cars().size(); c++) {
            var car = input.cars().get(c);
            if (input.matrices().containsKey(car.profile()))
                checkPrices(car, "/vehicles/" + c);
            else
                fault("E618", "/vehicles/" + c, "has the profile " + car.profile() + ", which has no matrices.",
                        "Add its \"durations\", or name one of: " + String.join(", ", input.matrices().keySet()) + ".");
        }
    }

    private void checkPrices(Car car, String where) {
        var matrices = input.matricesOf(car);
        var carrier = Carrier.of(car, matrices);
        boolean lengths = car.prices().perKm() > 0 || car.maxMetres() != DayLimits.NO_LIMIT;
        if (lengths && matrices.distances().isEmpty())
            fault("E618", where, "needs lengths, but the profile " + car.profile() + " has no distances.",
                    "Add \"distances\" beside its \"durations\".");
        if (matrices.costs().isPresent() && !new Prices(0, car.prices().perHour(), car.prices().perKm()).equals(USUAL))
            fault(Unplanned.CODE, where + "/costs", "asks for prices beside a matrix of costs.",
                    "Leave out per_hour and per_km, or the matrix.");
        if (car.maxTravelSeconds() != DayLimits.NO_LIMIT && carrier != Carrier.TIME)
            fault(Unplanned.CODE, where, "asks for max_travel_time, which is planned only where travel time alone costs.",
                    "Leave it out, or per_km and the matrix of costs.");
        if (car.maxMetres() != DayLimits.NO_LIMIT && carrier != Carrier.LENGTH)
            fault(Unplanned.CODE, where, "asks for max_distance, which is planned only where length alone costs.",
                    "Leave it out, or give \"costs\": {\"per_hour\": 0, \"per_km\": …}.");
    }

    /// A setup is not paid by a vehicle that is at the place already; here whoever comes pays it.
    private void checkSetups() {
        Map<Integer, Integer> tasks = new HashMap<>();
        input.jobs().forEach(job -> tasks.merge(job.spot().location(), 1, Integer::sum));
        Set<Integer> starts = new HashSet<>();
        input.cars().forEach(car -> starts.add(car.start().location()));
        for (int j = 0; j < input.jobs().size(); j++) {
            var job = input.jobs().get(j);
            boolean shared = tasks.getOrDefault(job.spot().location(), 0) > 1 || starts.contains(job.spot().location());
            if (job.setupSeconds() > 0 && shared && !input.matrices().isEmpty())
                fault(Unplanned.CODE, "/jobs/" + j + "/setup", "asks for a setup at a place with other jobs or a start, which"
                        + " is not planned here.", "Add it to the service, or merge the jobs of the place.");
        }
    }

    /// @param servedBy vehicle whose steps name a job
    private void checkSteps(Car car, String where, Set<Long> jobs, Map<Long, Long> servedBy) {
        for (long id : car.steps()) {
            if (!jobs.contains(id))
                fault("E606", where, "there is no job " + id + ".", "Name one that exists.");
            var earlier = servedBy.putIfAbsent(id, car.id());
            if (earlier != null)
                fault("E605", where, "names job " + id + ", which the steps of vehicle " + earlier + " name already.",
                        "Name each job once.");
        }
    }

    private void fault(String code, String pointer, String message, String fix) {
        document.faults.add(code, document.name + (pointer.isEmpty() ? "" : ", " + pointer), message, fix);
    }
}
