package org.abfuhr.dispatch.night;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.visits.AssembledProblem;
import org.abfuhr.data.visits.LeftOut;
import org.abfuhr.dispatch.outcome.MapLayers;
import org.abfuhr.dispatch.outcome.MapLayers.ClosedStreet;
import org.abfuhr.data.readings.files.ReadingsReport;
import org.abfuhr.dispatch.outcome.Texts;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.model.problem.Visit;

/// What stands on top of the report because something was ill, although there is a plan.
final class Notices {

    private final CityPack pack;
    private final ReadingsReport readings;
    private final NightRequest request;
    private final Texts texts;

    Notices(CityPack pack, ReadingsReport readings, NightRequest request) {
        this.pack = pack;
        this.readings = readings;
        this.request = request;
        this.texts = new Texts(CityCards.locale(pack.settings().language()));
    }

    List<String> list(AssembledProblem assembled, MapLayers map, CollectionPlan plan) {
        var problem = assembled.problem();
        List<String> notices = new ArrayList<>();
        if (pack.readings().isEmpty())
            notices.add(texts.get("notice.noReadings"));
        readings.faults().forEach(fault -> notices.add(texts.get("notice.readingsFile", Map.of("fault", fault))));
        if (readings.rejectedRows() > 0)
            notices.add(texts.get("notice.rejected", Map.of("count", texts.number(readings.rejectedRows()), "rows",
                    texts.number(readings.rows()))));
        map.closed().forEach(closed -> notices.add(closed(closed)));
        notices.addAll(new HindranceWords(assembled, CityCards.of(pack)).list());
        closed(assembled.leftOut(), notices);
        unreached(problem, notices);
        searched(problem, plan, notices);
        if (request.days() > 1)
            notices.add(texts.get("notice.horizon", Map.of("days", request.days())));
        return notices;
    }

    private String closed(ClosedStreet closed) {
        return texts.get(closed.hours().isEmpty() ? "notice.closedAllDay" : "notice.closed",
                Map.of("streets", closed.streets(), "hours", closed.hours()));
    }

    private void closed(List<LeftOut> leftOut, List<String> notices) {
        var ids = leftOut.stream().filter(each -> each.reason() == LeftOut.Reason.CLOSED).map(LeftOut::container).toList();
        if (!ids.isEmpty())
            notices.add(texts.get("notice.closedPoints", Map.of("count", texts.number(ids.size()), "names",
                    String.join(", ", ids.stream().limit(5).toList()))));
    }

    /// Collection points that no vehicle allowed for them reaches; that some vehicle may not go there is normal.
    private void unreached(CollectionProblem problem, List<String> notices) {
        var names = problem.visits().stream().filter(visit -> isUnreached(problem, visit))
                .map(visit -> problem.places().get(visit.place()))
                .map(place -> place.name().isBlank() ? place.id() : place.name())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!names.isEmpty())
            notices.add(texts.get("notice.unreached", Map.of("count", texts.number(names.size()), "names",
                    String.join(", ", names.stream().limit(5).toList()))));
    }

    /// What the search owes: emptyings that somebody requires, or any route at all.
    private void searched(CollectionProblem problem, CollectionPlan plan, List<String> notices) {
        var owed = plan.skipped().stream().map(skip -> problem.visits().get(skip.visit())).filter(Visit::required).map(Visit::id)
                .toList();
        if (!owed.isEmpty())
            notices.add(texts.get("notice.requiredSkipped", Map.of("count", texts.number(owed.size()), "names",
                    String.join(", ", owed.stream().limit(5).toList()))));
        if (plan.routes().isEmpty() && !problem.visits().isEmpty())
            notices.add(texts.get("notice.noRoute"));
    }

    private static boolean isUnreached(CollectionProblem problem, Visit visit) {
        return !visit.allowedVehicles().isEmpty() && visit.allowedVehicles().stream().map(problem.vehicles()::get)
                .allMatch(vehicle -> problem.accessPoints(visit.place(), vehicle).isEmpty());
    }
}
