package org.abfuhr.dispatch.output;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.abfuhr.dispatch.outcome.Texts;
import org.abfuhr.dispatch.outcome.TurnList;
import org.abfuhr.dispatch.outcome.TurnList.Step;
import org.abfuhr.routing.RoadPath;
import org.abfuhr.routing.RoadPath.Instruction;

/// Says turns in the language of the city.
final class TurnWords {

    private static final int METRES_PER_KM = 1_000;

    private final Texts texts;

    TurnWords(Texts texts) {
        this.texts = texts;
    }

    /// The whole way in a line, such as `Lange Straße 120 m, left Ring 1.4 km, right 40 m`; empty where the vehicle stays.
    String line(RoadPath path) {
        return TurnList.of(path).stream().map(this::step).collect(Collectors.joining(", "));
    }

    private String step(Step step) {
        return step.metres() == 0 ? instruction(step) : instruction(step) + " " + length(step.metres());
    }

    /// What to do and where to, such as `left Ring`.
    String instruction(Step step) {
        boolean nameless = step.street().isEmpty() && step.instruction() == Instruction.DEPART;
        return texts.get("turn." + step.instruction(), Map.of("street", nameless ? texts.get("turn.nameless") : step.street()))
                .strip();
    }

    /// The instruction as programs read it, such as `sharp_left`.
    static String id(Instruction instruction) {
        return instruction.name().toLowerCase(Locale.ROOT);
    }

    /// Metres up to a kilometre, from there kilometres with a digit.
    String length(int metres) {
        return metres < METRES_PER_KM ? texts.number(metres) + " m" : texts.number(metres / (double) METRES_PER_KM, 1) + " km";
    }
}
