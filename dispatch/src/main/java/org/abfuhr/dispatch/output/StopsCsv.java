package org.abfuhr.dispatch.output;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import org.abfuhr.dispatch.outcome.Outcome;
import org.abfuhr.dispatch.outcome.RouteFacts;
import org.abfuhr.model.plan.Route;
import org.abfuhr.model.plan.Stop;

/// `stops.csv`: one row per stop for spreadsheets and other programs (RFC 4180, UTF-8, decimal points, ISO instants).
public final class StopsCsv implements Output.Text {

    private static final String HEADER = "vehicle,day,number,kind,id,name,fraction,latitude,longitude,arrival,begin,departure,"
            + "loadKg,loadLitres,batteryWh,metres";

    @Override
    public String fileName() {
        return "stops.csv";
    }

    @Override
    public void write(Outcome outcome, Writer to) throws IOException {
        to.write(HEADER + "\r\n");
        var words = new StopWords(outcome);
        for (var route : outcome.plan().routes())
            write(words, route, to);
    }

    private static void write(StopWords words, Route route, Writer to) throws IOException {
        int number = 0;
        for (int position = 0; position < route.stops().size(); position++) {
            boolean collection = route.stops().get(position) instanceof Stop.Collection;
            number += collection ? 1 : 0;
            to.write(row(words, route, position, collection ? String.valueOf(number) : "") + "\r\n");
        }
    }

    private static String row(StopWords words, Route route, int position, String number) {
        var stop = route.stops().get(position);
        var at = stop.at();
        var where = words.position(route, position);
        return cells(words.vehicleId(route), words.shiftOf(route).day(), number, RouteFacts.kind(stop), words.id(stop),
                words.name(route, position), words.fraction(stop), where.latitude(), where.longitude(),
                words.instant(at.arrivalSeconds()), words.instant(at.beginSeconds()), words.instant(at.departureSeconds()),
                words.onBoard(route, stop, "kg"), words.onBoard(route, stop, "litres"), at.batteryWattHours(),
                at.drivenMetres());
    }

    private static String cells(Object... values) {
        return List.of(values).stream().map(StopsCsv::cell).collect(Collectors.joining(","));
    }

    /// Quoted where the format needs it; a text that a spreadsheet would run as a formula gets an apostrophe in front.
    private static String cell(Object value) {
        var text = value.toString();
        if (value instanceof String && !text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0)
            text = "'" + text;
        boolean quotes = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quotes ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
