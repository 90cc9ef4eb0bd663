package org.abfuhr.dispatch.night;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.abfuhr.data.city.DayWindow;
import org.abfuhr.data.visits.AssembledProblem;
import org.abfuhr.data.visits.AssembledProblem.Hindered.Cause;
import org.abfuhr.dispatch.outcome.CityCard;
import org.abfuhr.dispatch.outcome.Texts;
import org.abfuhr.model.problem.TimeWindow;

/// Says which vehicles closures keep at home, let drive for a part of their shift, or keep from a facility. Vehicles of which the same is to be
/// said share a sentence.
final class HindranceWords {

    private final AssembledProblem assembled;
    private final CityCard city;
    private final Texts texts;

    HindranceWords(AssembledProblem assembled, CityCard city) {
        this.assembled = assembled;
        this.city = city;
        this.texts = new Texts(city.locale());
    }

    private record Hindrance(Cause cause, String site, List<DayWindow> closed, Optional<TimeWindow> left) {}

    List<String> list() {
        Map<Hindrance, List<String>> vehicles = new LinkedHashMap<>();
        for (var each : assembled.hindered())
            vehicles.computeIfAbsent(new Hindrance(each.cause(), each.site(), each.closed(), each.left()), _ -> new ArrayList<>())
                    .add(each.vehicle());
        List<String> sentences = new ArrayList<>();
        vehicles.forEach((hindrance, who) -> sentences.add(sentence(hindrance, who)));
        return sentences;
    }

    private String sentence(Hindrance hindrance, List<String> vehicles) {
        var key = "notice.hindered." + hindrance.cause() + (hindrance.left().isEmpty() ? ".home" : ".part");
        return texts.get(key, Map.of("vehicles", String.join(", ", vehicles), "site", city.nameOf(hindrance.site()), "hours",
                hindrance.closed().stream().map(HindranceWords::hours).collect(Collectors.joining(", ")), "from",
                hindrance.left().map(part -> clock(part.earliest())).orElse(""), "to",
                hindrance.left().map(part -> clock(part.latest())).orElse("")));
    }

    private static String hours(DayWindow window) {
        return window.toString().replace('-', '–');
    }

    private String clock(int seconds) {
        return Texts.time(assembled.problem().start().plusSeconds(seconds).atZone(assembled.problem().zone()));
    }
}
