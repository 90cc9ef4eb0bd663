package org.abfuhr.dispatch.output;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import org.abfuhr.dispatch.outcome.Outcome;
import org.abfuhr.dispatch.outcome.Texts;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.plan.Stop;

/// `route-sheets.html`: a sheet of paper per vehicle of the released day, for the cab and the wall.
public final class RouteSheets implements Output.Text {

    private static final String STYLE = """
            body { font: 11pt/1.35 system-ui, sans-serif; color: #111; margin: 12mm; }
            section { break-after: page; } section:last-child { break-after: auto; }
            h1 { font-size: 17pt; margin: 0; } p { margin: 2mm 0; }
            table { border-collapse: collapse; width: 100%; } thead { display: table-header-group; }
            th, td { border-bottom: .3mm solid #bbb; padding: 1.2mm 2mm; text-align: left; vertical-align: top; }
            tr { break-inside: avoid; } small { color: #555; } tr.other td { background: #eee; } td.box::before { content: "\\2610"; font-size: 13pt; }
            """;

    @Override
    public String fileName() {
        return "route-sheets.html";
    }

    @Override
    public void write(Outcome outcome, Writer to) throws IOException {
        var texts = new Texts(outcome.city().locale());
        var words = new StopWords(outcome);
        to.write("<!doctype html>\n<html lang=\"" + texts.locale().getLanguage() + "\"><head><meta charset=\"utf-8\"><title>"
                + escape(texts.get("title", Map.of("city", outcome.city().name()))) + "</title><style>\n" + STYLE
                + "</style></head><body>\n");
        for (var route : outcome.plan().routes())
            if (words.shiftOf(route).day() == 0)
                to.write(sheet(outcome, texts, words, route));
        to.write("</body></html>\n");
    }

    private static String sheet(Outcome outcome, Texts texts, StopWords words, Route route) {
        var sheet = new StringBuilder("<section><h1>")
                .append(escape(texts.get("sheet.title", Map.of("vehicle", words.vehicleName(route))))).append("</h1>\n<p>")
                .append(escape(outcome.city().name() + ", " + texts.date(outcome.date()))).append(" · ")
                .append(escape(summary(texts, route))).append("</p>\n<table><thead><tr><th></th>");
        for (var column : new String[]{"sheet.begin", "sheet.place", "sheet.what", "sheet.done", "sheet.notes"})
            sheet.append("<th>").append(escape(texts.get(column))).append("</th>");
        sheet.append("</tr></thead><tbody>\n");
        int number = 0;
        for (int position = 0; position < route.stops().size(); position++) {
            number += route.stops().get(position) instanceof Stop.Collection ? 1 : 0;
            sheet.append(row(outcome, texts, words, route, position, number));
        }
        return sheet.append("</tbody></table></section>\n").toString();
    }

    private static String summary(Texts texts, Route route) {
        double km = route.stops().getLast().at().drivenMetres() / 1000.0;
        return texts.get("sheet.summary", Map.of("stops", texts.number(StopWords.collections(route)), "km",
                texts.number(km, 1), "trips", texts.number(route.trips())));
    }

    private static String row(Outcome outcome, Texts texts, StopWords words, Route route, int position, int number) {
        var stop = route.stops().get(position);
        boolean collection = stop instanceof Stop.Collection;
        return "<tr" + (collection ? "" : " class=\"other\"") + "><td>" + (collection ? number : "") + "</td><td>"
                + words.clock(time(stop)) + "</td><td>" + place(outcome, words, route, position) + "</td><td>"
                + escape(what(outcome, texts, words, stop)) + "</td><td" + (collection ? " class=\"box\"" : "")
                + "></td><td></td></tr>\n";
    }

    /// Name of the place, and of a collection the container's id: not every street has a name.
    private static String place(Outcome outcome, StopWords words, Route route, int position) {
        var name = escape(words.name(route, position));
        return route.stops().get(position) instanceof Stop.Collection(int visit, _)
                ? (name + " <small>" + escape(outcome.problem().visits().get(visit).id()) + "</small>").strip()
                : name;
    }

    private static int time(Stop stop) {
        return stop instanceof Stop.DepotEnd ? stop.at().arrivalSeconds() : stop.at().beginSeconds();
    }

    private static String what(Outcome outcome, Texts texts, StopWords words, Stop stop) {
        if (!(stop instanceof Stop.Collection(int visit, _)))
            return texts.get("timeline." + StopWords.kind(stop));
        var card = outcome.cardOf(visit);
        var size = Map.of("count", card.count(), "litres", texts.number((double) card.litres() / card.count(), 0));
        return words.fraction(stop) + ", " + texts.get("sheet.containers", size);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
