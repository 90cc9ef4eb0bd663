package org.abfuhr.dispatch.service.day;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.ServiceRules.Nights;
import org.abfuhr.data.store.operations.DayRecord;
import org.abfuhr.data.store.operations.OperationsStore;
import org.abfuhr.data.store.operations.PlanVersion;
import org.abfuhr.data.store.operations.PlanVersion.Origin;
import org.abfuhr.data.store.operations.PlanVersion.State;
import org.abfuhr.data.visits.cost.VisitCosts;
import org.abfuhr.data.visits.cost.VisitCostsFile;
import org.abfuhr.dispatch.service.http.Json;

/// What stored plans of earlier nights hand on to a day. Only days count that were driven and reported: what nobody drove says little of the
/// days behind it.
///
/// @param pack whose rules say how nights plan
public record NightsBefore(OperationsStore store, CityPack pack) {

    /// Key of a night's summary: digest of what visits cost in the plans up to its own, as [VisitCostsFile] writes it.
    public static final String VISIT_COSTS = "visitCosts";

    private static final int DAYS_LOOKED_BACK = 31;

    private Nights rules() {
        return pack.settings().service().nights();
    }

    /// The night's plan that looked ahead to a date, if its own day was driven to the end and nothing was planned for a day in between.
    public Optional<PlanVersion> lookingAheadTo(LocalDate date) {
        return lastDriven(date, NightsBefore::toTheEnd).filter(night -> night.date().plusDays(rules().days()).isAfter(date))
                .filter(night -> night.date().plusDays(1).datesUntil(date).allMatch(between -> store.plans(between).isEmpty()));
    }

    /// What visits cost in the plans of days that were driven before a date; nothing unless the city wants that learned.
    public Optional<VisitCosts> costs(LocalDate date) {
        if (!rules().learnCosts())
            return Optional.empty();
        return Optional.of(lastDriven(date, _ -> true).flatMap(this::read).orElseGet(() -> new VisitCosts(pack)));
    }

    private Optional<VisitCosts> read(PlanVersion night) {
        var digest = Json.own(night.summary()).path(VISIT_COSTS).asText();
        return digest.isEmpty()
                ? Optional.empty()
                : Optional.of(VisitCostsFile.parse(new String(store.document(digest), UTF_8), "plan " + night.id(), pack));
    }

    private Optional<PlanVersion> lastDriven(LocalDate date, Predicate<DayRecord> wanted) {
        return store.dayRecords(date.minusDays(1), DAYS_LOOKED_BACK).stream().filter(day -> !day.emptied().isEmpty())
                .findFirst().filter(wanted).flatMap(day -> night(day.date()));
    }

    private static boolean toTheEnd(DayRecord day) {
        return Json.own(day.figures()).path("open").asInt() == 0;
    }

    /// The night's plan that the driven version of a day goes back to.
    private Optional<PlanVersion> night(LocalDate day) {
        var versions = store.plans(day);
        return versions.reversed().stream().dropWhile(plan -> plan.state() != State.DRIVEN && plan.state() != State.CLOSED)
                .filter(plan -> plan.origin() == Origin.RUN).findFirst();
    }
}
