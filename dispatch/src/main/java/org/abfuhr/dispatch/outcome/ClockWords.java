package org.abfuhr.dispatch.outcome;

import java.util.Map;
import org.abfuhr.dispatch.clock.ClockFigure;

/// Says a figure of the environment clock in the language of the city. A figure of a plan is named as one: nothing has been driven yet.
public final class ClockWords {

    private final Texts texts;

    public ClockWords(Texts texts) {
        this.texts = texts;
    }

    /// Such as `Environment clock`, or with `if driven as planned` behind it.
    public String title(ClockFigure figure) {
        return texts.get(figure.credited() ? "clock.title" : "clock.titlePlanned");
    }

    /// Such as `+5.5 s ± 1.5 s`; kilograms where the city has no budget.
    public String amount(ClockFigure figure) {
        return figure.seconds().isPresent()
                ? signed(figure.seconds().getAsDouble()) + " s ± " + number(figure.uncertaintySeconds().orElse(0)) + " s"
                : signed(-figure.kgSaved()) + " kg CO2 ± " + number(figure.kgUncertainty()) + " kg";
    }

    /// What is behind the amount, such as `55.4 kg CO2 less than the fixed calendar (115.2 kg)`.
    public String why(ClockFigure figure) {
        return texts.get(figure.kgSaved() >= 0 ? "clock.less" : "clock.more",
                Map.of("kg", number(Math.abs(figure.kgSaved())), "baseline", number(figure.kgBaseline())));
    }

    /// Method and source of the factors.
    public String source(ClockFigure figure) {
        return texts.get("clock.source", Map.of("method", ClockFigure.METHOD, "source", figure.source()));
    }

    /// All but the source in a line.
    public String line(ClockFigure figure) {
        return title(figure) + ": " + amount(figure) + ", " + why(figure);
    }

    private String signed(double value) {
        double rounded = Math.round(value * 10) / 10.0;
        return (rounded > 0 ? "+" : rounded < 0 ? "−" : "±") + number(Math.abs(rounded));
    }

    private String number(double value) {
        return texts.number(value, 1);
    }
}
