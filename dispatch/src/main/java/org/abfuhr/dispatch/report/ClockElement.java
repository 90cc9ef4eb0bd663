package org.abfuhr.dispatch.report;

import org.abfuhr.dispatch.clock.ClockFigure;
import org.abfuhr.dispatch.outcome.ClockWords;
import org.abfuhr.dispatch.outcome.Texts;

/// A figure of the environment clock as a small element to put into any page. It brings no style and no program; `data-seconds` holds
/// the number for whoever shows a dial.
public final class ClockElement {

    private ClockElement() {}

    /// HTML of the element, in the language of the texts.
    public static String html(ClockFigure figure, Texts texts) {
        var words = new ClockWords(texts);
        var seconds = figure.seconds().isPresent() ? " data-seconds=\"" + figure.seconds().getAsDouble() + "\"" : "";
        return """
                <figure class="environment-clock %s"%s>
                <figcaption>%s</figcaption>
                <p class="amount" data-date="%s">%s</p>
                <p class="why">%s</p>
                <p class="source">%s</p>
                </figure>""".formatted(figure.kgSaved() < 0 ? "behind" : "ahead", seconds,
                ReportPage.escaped(words.title(figure)), figure.date(), ReportPage.escaped(words.amount(figure)),
                ReportPage.escaped(words.why(figure)), ReportPage.escaped(words.source(figure)));
    }
}
