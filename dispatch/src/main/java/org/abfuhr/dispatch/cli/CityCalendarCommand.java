package org.abfuhr.dispatch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.abfuhr.dispatch.cli.option.CityOption;
import org.abfuhr.dispatch.cli.option.DateConverter;
import org.abfuhr.dispatch.publish.FixedDayCalendars;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.model.fault.FileFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `abfuhr city calendar`: calendars of the fixed collection days, for residents.
@Command(name = "calendar", description = "Write the fixed collection days as iCalendar files, one per fraction and street.", footer = {
        "",
        "Example: abfuhr city calendar --city my-city --out calendars"})
final class CityCalendarCommand extends JsonCommand {

    @Mixin
    private CityOption city = new CityOption();

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder for the calendars; files of the same names are replaced.")
    private Path out = Path.of("");

    @Option(names = "--from", paramLabel = "D", converter = DateConverter.class, description = "First day (default: the pack's planDate, else tomorrow).")
    private @Nullable LocalDate from;

    @Override
    public Integer call() {
        var pack = city.open();
        var first = from == null ? CityOption.defaultDate(pack) : from;
        var calendars = FixedDayCalendars.of(pack, first);
        calendars.forEach(this::write);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("out", out.toString());
        document.put("from", first.toString());
        document.put("calendars", calendars.size());
        console().result(document, calendars.isEmpty()
                ? "No container has fixed days: sensors and costs decide."
                : calendars.size() + " calendars -> " + out);
        return 0;
    }

    private void write(String name, String text) {
        try {
            Files.createDirectories(out);
            Files.writeString(out.resolve(name), text);
        } catch (IOException e) {
            throw new FaultException(FaultKind.MACHINE,
                    new Fault("E810", "Writing the result failed: " + FileFailure.reason(e) + ".",
                            out.toString(), "Free disk space or give another folder with --out."),
                    e);
        }
    }
}
