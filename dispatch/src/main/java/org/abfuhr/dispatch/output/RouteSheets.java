package org.abfuhr.dispatch.output;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.abfuhr.dispatch.outcome.Outcome;
import org.abfuhr.dispatch.outcome.map.RoutePath;
import org.abfuhr.dispatch.outcome.Texts;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.plan.Stop;
import org.abfuhr.routing.RoadPath;

/// `route-sheets.html`: an overview of the released day, then a sheet of paper per vehicle, for the cab and the wall. Between two stops stands the
/// way: streets, lengths and turns.
public final class RouteSheets implements Output.Text {

    private static final String STYLE = """
            body { font: 11pt/1.35 system-ui, sans-serif; color: #111; margin: 12mm; }
            section { break-after: page; } section:last-child { break-after: auto; }
            h1 { font-size: 17pt; margin: 0; } p { margin: 2mm 0; }
            table { border-collapse: collapse; width: 100%; } thead { display: table-header-group; }
            th, td { border-bottom: .3mm solid #bbb; padding: 1.2mm 2mm; text-align: left; vertical-align: top; }
            tr { break-inside: avoid; } small { color: #555; } tr.other td { background: #eee; } td.box::before { content: "\\2610"; font-size: 13pt; }
            tr.way { break-after: avoid; } tr.way td { border: 0; padding: 1mm 2mm 0; color: #444; font-size: 8.5pt; line-height: 1.25; }
            td.what, small { white-space: nowrap; } th.notes { width: 20%; } @media screen { section + section { margin-top: 14mm; } }
            """;

    @Override
    public String fileName() {
        return "route-sheets.html";
    }

    @Override
    public void write(Outcome outcome, Writer to) throws IOException {
        to.write(new Sheets(outcome).html());
    }

    /// The file in the making.
    private static final class Sheets {

        private final Outcome outcome;
        private final Texts texts;
        private final StopWords words;
        private final TurnWords turns;

        Sheets(Outcome outcome) {
            this.outcome = outcome;
            texts = new Texts(outcome.city().locale());
            words = new StopWords(outcome);
            turns = new TurnWords(texts);
        }

        String html() {
            var title = escape(texts.get("title", Map.of("city", outcome.city().name())));
            var routes = IntStream.range(0, outcome.plan().routes().size())
                    .filter(i -> words.shiftOf(outcome.plan().routes().get(i)).day() == 0).boxed().toList();
            return "<!doctype html>\n<html lang=\"" + texts.locale().getLanguage() + "\"><head><meta charset=\"utf-8\"><title>"
                    + title
                    + "</title><style>\n" + STYLE + "</style></head><body>\n" + overview(title, routes)
                    + routes.stream().map(this::sheet).collect(Collectors.joining()) + "</body></html>\n";
        }

        private String overview(String title, List<Integer> routes) {
            var notices = outcome.notices().stream().map(notice -> "<li>" + escape(notice) + "</li>")
                    .collect(Collectors.joining());
            return "<section><h1>" + title + "</h1>\n<p>" + escape(texts.date(outcome.date())) + "</p>\n"
                    + (notices.isEmpty() ? "" : "<ul>" + notices + "</ul>\n")
                    + head("sheet.vehicle", "timeline.depotStart", "timeline.depotEnd", "sheet.stops", "sheet.km")
                    + routes.stream().map(index -> outcome.plan().routes().get(index)).map(this::overview)
                            .collect(Collectors.joining())
                    + "</tbody></table></section>\n";
        }

        private String overview(Route route) {
            var first = route.stops().getFirst().at();
            var last = route.stops().getLast().at();
            return "<tr>" + cell(words.vehicleName(route)) + cell(words.clock(first.departureSeconds()))
                    + cell(words.clock(last.arrivalSeconds())) + cell(texts.number(StopWords.collections(route)))
                    + cell(turns.length(last.drivenMetres())) + "</tr>\n";
        }

        private String sheet(int index) {
            var route = outcome.plan().routes().get(index);
            var legs = outcome.paths().get(index).legs();
            return "<section><h1>" + escape(texts.get("sheet.title", Map.of("vehicle", words.vehicleName(route)))) + "</h1>\n<p>"
                    + escape(outcome.city().name() + ", " + texts.date(outcome.date())) + " · " + escape(summary(route))
                    + "</p>\n"
                    + head("", "sheet.begin", "sheet.place", "sheet.what", "sheet.done", "sheet.notes")
                    + IntStream.range(0, route.stops().size())
                            .mapToObj(position -> row(route, position, position == 0 ? RoutePath.STAY : legs.get(position - 1)))
                            .collect(Collectors.joining())
                    + "</tbody></table></section>\n";
        }

        private String head(String... columns) {
            return Stream.of(columns)
                    .map(column -> column.isEmpty()
                            ? "<th></th>"
                            : "<th class=\"" + column.substring(column.indexOf('.') + 1) + "\">" + escape(texts.get(column))
                                    + "</th>")
                    .collect(Collectors.joining("", "<table><thead><tr>", "</tr></thead><tbody>\n"));
        }

        private String summary(Route route) {
            double km = route.stops().getLast().at().drivenMetres() / 1000.0;
            return texts.get("sheet.summary", Map.of("stops", texts.number(StopWords.collections(route)), "km",
                    texts.number(km, 1), "trips", texts.number(route.trips())));
        }

        private String way(RoadPath path) {
            var line = turns.line(path);
            return line.isEmpty() ? "" : "<tr class=\"way\"><td></td><td colspan=\"5\">" + escape(line) + "</td></tr>\n";
        }

        private String row(Route route, int position, RoadPath way) {
            var stop = route.stops().get(position);
            int number = StopWords.number(route, position);
            return way(way) + "<tr" + (number > 0 ? "" : " class=\"other\"") + ">"
                    + cell(number > 0 ? String.valueOf(number) : "")
                    + cell(words.clock(StopWords.time(stop))) + "<td>" + place(route, position, way) + "</td><td class=\"what\">"
                    + escape(words.what(stop)) + "</td><td" + (number > 0 ? " class=\"box\"" : "") + "></td><td></td></tr>\n";
        }

        /// Name of the place, and of a collection the container's id. Not every street has a name: then the last one on the way that has.
        private String place(Route route, int position, RoadPath way) {
            var name = words.name(route, position);
            if (!(route.stops().get(position) instanceof Stop.Collection stop))
                return escape(name);
            var shown = name.isBlank()
                    ? lastStreet(way).map(street -> texts.get("sheet.near", Map.of("street", street))).orElse("")
                    : name;
            return (escape(shown) + " <small>" + escape(words.id(stop)) + "</small>").strip();
        }

        private static Optional<String> lastStreet(RoadPath way) {
            return way.streets().stream().map(RoadPath.Street::name).filter(name -> !name.isEmpty()).reduce((_, last) -> last);
        }
    }

    private static String cell(String text) {
        return "<td>" + escape(text) + "</td>";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
