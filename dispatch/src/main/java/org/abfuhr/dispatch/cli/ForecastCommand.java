package org.abfuhr.dispatch.cli;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.abfuhr.data.forecast.Forecaster;
import org.abfuhr.data.forecast.Forecasts;
import org.abfuhr.data.store.PackHistory;
import org.abfuhr.dispatch.cli.option.CityOption;
import org.abfuhr.dispatch.cli.option.InstantConverter;
import org.abfuhr.dispatch.cli.option.StoreOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `abfuhr forecast`: what will overflow when, and which sensors are ill.
@Command(name = "forecast", description = "Tell what will overflow when, and which sensors are ill.", footer = {"",
        "Example: abfuhr forecast --top 10"})
final class ForecastCommand extends JsonCommand {

    @Mixin
    private CityOption city = new CityOption();

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(names = "--at", paramLabel = "INSTANT", converter = InstantConverter.class, description = "What was known then, such as 2026-11-01T06:00:00+01:00 "
            + "(default: midnight before the pack's day to plan).")
    private @Nullable Instant at;

    @Option(names = "--top", paramLabel = "N", defaultValue = "20", description = "Rows of the table for people (default: ${DEFAULT-VALUE}).")
    private int top;

    @Override
    public Integer call() {
        if (top < 1)
            throw usage("--top is " + top + ": give at least 1");
        var pack = city.open();
        var moment = at == null ? CityOption.defaultInstant(pack) : at;
        var loaded = PackHistory.load(pack, store.location(), moment);
        loaded.report().faults().forEach(fault -> console().note(fault.toString()));
        var forecasts = Forecaster.forecast(pack, loaded.readings(), moment);
        console().result(document(forecasts), text(forecasts));
        return 0;
    }

    private static Map<String, Object> document(Forecasts forecasts) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("at", forecasts.madeAt().toString());
        document.put("sensors", health(forecasts));
        document.put("containers", forecasts.byRisk().stream().map(ForecastCommand::row).toList());
        return document;
    }

    private static Map<String, Long> health(Forecasts forecasts) {
        return forecasts.list().stream()
                .collect(Collectors.groupingBy(f -> f.health().name().toLowerCase(Locale.ROOT), TreeMap::new,
                        Collectors.counting()));
    }

    private static Map<String, Object> row(Forecasts.Row row) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("container", row.container());
        facts.put("level", rounded(row.levelNow()));
        facts.put("ratePerDay", rounded(row.ratePerDay()));
        facts.put("overflow24h", rounded(row.overflow24h()));
        facts.put("overflow72h", rounded(row.overflow72h()));
        facts.put("overflow168h", rounded(row.overflow168h()));
        facts.put("expectedFull", row.expectedFull().map(Instant::toString).orElse(""));
        facts.put("health", row.health().name().toLowerCase(Locale.ROOT));
        facts.put("ageHours", row.ageHours());
        return facts;
    }

    private static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }

    private String text(Forecasts forecasts) {
        var head = "%-28s %6s %7s %6s %6s %6s  %-20s %s".formatted("container", "level", "per day", "24 h", "72 h", "week",
                "expected full", "sensor");
        var rows = forecasts.byRisk().stream().limit(top).map(ForecastCommand::line).collect(Collectors.joining("\n"));
        return String.join("\n", List.of(head, rows, "sensors: " + health(forecasts)));
    }

    private static String line(Forecasts.Row row) {
        return String.format(Locale.ROOT, "%-28s %5.0f%% %6.1f%% %5.0f%% %5.0f%% %5.0f%%  %-20s %s", row.container(),
                row.levelNow() * 100, row.ratePerDay() * 100, row.overflow24h() * 100, row.overflow72h() * 100,
                row.overflow168h() * 100, row.expectedFull().map(Instant::toString).orElse("-"),
                row.health().name().toLowerCase(Locale.ROOT));
    }
}
