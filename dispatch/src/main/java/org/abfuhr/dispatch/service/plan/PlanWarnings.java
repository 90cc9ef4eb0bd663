package org.abfuhr.dispatch.service.plan;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.abfuhr.data.store.operations.PlanVersion;
import org.abfuhr.dispatch.outcome.Outcome;
import org.abfuhr.dispatch.outcome.Texts;
import org.abfuhr.dispatch.service.http.Json;
import org.abfuhr.model.plan.SkipReason;
import org.abfuhr.model.plan.SkippedVisit;

/// What speaks against releasing a version although the checker has passed it. Whoever releases it is shown this first, and may all the same.
final class PlanWarnings {

    /// How much worse than the version before is worth a word: a fifth.
    private static final double NOTABLE = 0.2;

    /// One stop fewer is no matter.
    private static final int NOTABLE_VISITS = 2;

    /// Below so many litres, more overflow is no matter.
    private static final double NOTABLE_LITRES = 20;

    private static final int NAMED = 20;

    /// Kinds of warnings, with the meaning of their `amount`.
    enum Kind {
        /// Emptyings that somebody requires are left out: how many.
        REQUIRED_NOT_SERVED,
        /// The search was ended before its time: 0.
        SEARCH_ENDED_EARLY,
        /// Emptyings left out although they fit a route, because the search had no time to find it: how many.
        NOT_FOUND_IN_TIME,
        /// Far fewer collection points are served than in the version before: how many are.
        FEWER_VISITS,
        /// Far more is expected to overflow than in the version before: litres.
        MORE_OVERFLOW,
        /// The day costs far more than in the version before: euro.
        COSTS_MORE,
        /// The day costs more than a standing order allows: euro. Known only when somebody asks, since orders come and go.
        OVER_MOST_EURO,
        /// The day is longer than a standing order allows: kilometres. Likewise.
        OVER_MOST_KM;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Outcome outcome;
    private final Texts texts;
    private final ArrayNode list = Json.object().putArray("warnings");

    private PlanWarnings(Outcome outcome) {
        this.outcome = outcome;
        this.texts = new Texts(outcome.city().locale());
    }

    /// As the API shows them: `code`, `text` in the city's language, `amount`; where it is compared, `before` and `with`, the version that
    /// it is compared with; where emptyings are left out, the first of their `containers`.
    ///
    /// @param endedEarly whether somebody ended the search
    /// @param before the version that this one is to replace
    static ArrayNode of(Outcome outcome, boolean endedEarly, Optional<PlanVersion> before) {
        var warnings = new PlanWarnings(outcome);
        warnings.leftOut();
        if (endedEarly)
            warnings.add(Kind.SEARCH_ENDED_EARLY, 0);
        warnings.notFound();
        before.ifPresent(warnings::compare);
        return warnings.list;
    }

    private void leftOut() {
        var owed = outcome.plan().skipped().stream().filter(this::required)
                .map(skip -> outcome.problem().visits().get(skip.visit()).id()).toList();
        if (!owed.isEmpty())
            add(Kind.REQUIRED_NOT_SERVED, owed.size()).set("containers", Json.tree(owed.stream().limit(NAMED).toList()));
    }

    private void notFound() {
        long count = outcome.plan().skipped().stream()
                .filter(skip -> skip.reason() == SkipReason.NOT_FOUND && !required(skip)).count();
        if (count > 0)
            add(Kind.NOT_FOUND_IN_TIME, count);
    }

    private boolean required(SkippedVisit skip) {
        return outcome.problem().visits().get(skip.visit()).required();
    }

    private void compare(PlanVersion before) {
        var now = outcome.figures();
        var then = Json.own(before.summary()).path("figures");
        double visits = then.path("visits").asDouble();
        double litres = then.path("overflowLitres").asDouble();
        double euro = then.path("euro").asDouble();
        if (now.visits() < Math.min((1 - NOTABLE) * visits, visits - NOTABLE_VISITS + 1))
            add(Kind.FEWER_VISITS, now.visits(), visits, before);
        if (now.overflowLitres() > Math.max((1 + NOTABLE) * litres, litres + NOTABLE_LITRES))
            add(Kind.MORE_OVERFLOW, now.overflowLitres(), litres, before);
        if (now.euro() > (1 + NOTABLE) * euro)
            add(Kind.COSTS_MORE, now.euro(), euro, before);
    }

    private ObjectNode add(Kind kind, long amount) {
        return add(kind, amount, Map.of("amount", texts.number(amount)));
    }

    private void add(Kind kind, double now, double then, PlanVersion before) {
        long amount = Math.round(now);
        add(kind, amount, Map.of("amount", texts.number(amount), "before", texts.number(Math.round(then)), "with",
                before.version())).put("before", Math.round(then)).put("with", before.id());
    }

    private ObjectNode add(Kind kind, long amount, Map<String, ?> values) {
        return list.addObject().put("code", kind.id()).put("text", texts.get("warning." + kind.id(), values))
                .put("amount", amount);
    }
}
