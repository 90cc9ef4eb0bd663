package org.abfuhr.dispatch.night;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.visits.AssembledProblem;
import org.abfuhr.data.visits.LeftOut;
import org.abfuhr.dispatch.outcome.map.MapLayers;
import org.abfuhr.dispatch.outcome.ReachCard;
import org.abfuhr.dispatch.outcome.map.MapLayers.ClosedStreet;
import org.abfuhr.data.readings.delivery.ReadingsReport;
import org.abfuhr.dispatch.outcome.Texts;
import org.abfuhr.model.plan.CollectionPlan;
import org.abfuhr.model.problem.CollectionProblem;
import org.abfuhr.model.problem.Visit;

/// What stands on top of the report because something was ill, although there is a plan.
final class Notices {

    private static final int NAMES_SHOWN = 4;

    private final CityPack pack;
    private final ReadingsReport readings;
    private final NightRequest request;
    private final Texts texts;

    Notices(CityPack pack, ReadingsReport readings, NightRequest request) {
        this.pack = pack;
        this.readings = readings;
        this.request = request;
        this.texts = new Texts(pack.settings().language().locale());
    }

    List<String> list(AssembledProblem assembled, MapLayers map, List<ReachCard> reach, CollectionPlan plan) {
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
        unreached(assembled, reach, notices);
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
        var ids = closedPoints(leftOut);
        if (!ids.isEmpty())
            notices.add(texts.get("notice.closedPoints", Map.of("count", texts.number(ids.size()), "names",
                    some(ids, ", "))));
    }

    private static String some(List<String> names, String between) {
        return names.stream().limit(NAMES_SHOWN).collect(Collectors.joining(between))
                + (names.size() > NAMES_SHOWN ? between + "…" : "");
    }

    private static List<String> closedPoints(List<LeftOut> leftOut) {
        return leftOut.stream().filter(each -> each.reason() == LeftOut.Reason.CLOSED).map(LeftOut::container).toList();
    }

    /// Collection points that no vehicle meant for them reaches, apart from those that closures take: each with the reason of one kind of vehicle.
    private void unreached(AssembledProblem assembled, List<ReachCard> reach, List<String> notices) {
        var closed = closedPoints(assembled.leftOut());
        var missed = reach.stream().filter(card -> card.collectionPoint() && card.unreached() && !closed.contains(card.id()))
                .toList();
        if (!missed.isEmpty())
            notices.add(texts.get("notice.unreached", Map.of("count", texts.number(missed.size()), "names",
                    some(missed.stream().map(Notices::named).toList(), "; "))));
    }

    private static String named(ReachCard card) {
        var kind = card.kinds().getFirst();
        return (card.id() + " " + card.name()).strip() + " – " + kind.name() + ": " + kind.why();
    }

    /// What the search owes: emptyings that somebody requires, or any route at all.
    private void searched(CollectionProblem problem, CollectionPlan plan, List<String> notices) {
        var owed = plan.skipped().stream().map(skip -> problem.visits().get(skip.visit())).filter(Visit::required).map(Visit::id)
                .toList();
        if (!owed.isEmpty())
            notices.add(texts.get("notice.requiredSkipped", Map.of("count", texts.number(owed.size()), "names",
                    some(owed, ", "))));
        if (plan.routes().isEmpty() && !problem.visits().isEmpty())
            notices.add(texts.get("notice.noRoute"));
    }
}
