package org.abfuhr.dispatch.cli.readings;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.abfuhr.data.backtest.Backtest;
import org.abfuhr.data.backtest.ReliabilityRow;
import org.abfuhr.data.backtest.Score;
import org.abfuhr.data.backtest.SeriesCity;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.readings.ReadingsSet;
import org.abfuhr.data.readings.delivery.DeviceDirectory;
import org.abfuhr.data.readings.delivery.ReadingsReport;
import org.abfuhr.data.readings.files.Delivered;
import org.abfuhr.data.readings.files.LoadedReadings;
import org.abfuhr.data.readings.files.Readings;
import org.abfuhr.data.store.PackHistory;
import org.abfuhr.dispatch.cli.JsonCommand;
import org.abfuhr.dispatch.cli.option.CityOption;
import org.abfuhr.dispatch.cli.option.StoreOption;
import org.abfuhr.dispatch.cli.terminal.TerminalProgress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `abfuhr readings backtest`.
@Command(name = "backtest", description = "Tell how good the forecast would have been: on files of any series, which need no city, or on the city's readings.", footer = {
        "", "Example: abfuhr readings backtest hourly.csv --horizons 24h,72h,168h"})
final class BacktestCommand extends JsonCommand {

    private static final Pattern HORIZON = Pattern.compile("([1-9]\\d{0,3})h");

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Files of readings (default: the readings of the store or the pack).")
    private List<Path> files = List.of();

    @Mixin
    private CityOption city = new CityOption();

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private FormatOption format = new FormatOption();

    @Option(names = "--horizons", paramLabel = "LIST", split = ",", defaultValue = "24h,72h,168h", description = "How far ahead (default: ${DEFAULT-VALUE}).")
    private List<String> horizons = List.of();

    @Option(names = "--zone", paramLabel = "ZONE", defaultValue = "UTC", description = "Time zone of the weekdays of files (default: ${DEFAULT-VALUE}).")
    private String zone = "UTC";

    @Override
    public Integer call() {
        checkOptions();
        var history = files.isEmpty() ? ofCity() : ofFiles();
        try (var progress = TerminalProgress.forPerson()) {
            progress.begin("backtest");
            var backtest = Backtest.of(history.pack, history.readings, ahead(), done -> progress.at(done, -1));
            progress.end();
            console().result(document(backtest, history.report), text(backtest, history.report));
        }
        return 0;
    }

    /// What is forecast from.
    private record History(CityPack pack, ReadingsSet readings, ReadingsReport report) {}

    private History ofCity() {
        var pack = city.open();
        var loaded = PackHistory.load(pack, store.location(), CityOption.defaultInstant(pack));
        return new History(pack, loaded.readings(), loaded.report());
    }

    private History ofFiles() {
        var delivered = Readings.deliver(files, format.format(), DeviceDirectory.NONE).stream().map(Delivered::loaded)
                .toList();
        var all = new ReadingsSet.Builder();
        delivered.forEach(loaded -> loaded.readings().series().forEach(all::addAll));
        var series = SeriesCity.of(all.build(), ZoneId.of(zone));
        return new History(series.pack(), series.readings(),
                delivered.stream().map(LoadedReadings::report).reduce(ReadingsReport.EMPTY, ReadingsReport::plus));
    }

    private void checkOptions() {
        var faults = optionFaults();
        horizons.stream().filter(text -> !HORIZON.matcher(text).matches())
                .forEach(text -> faults.add("--horizons has " + text + ": give hours such as 24h,72h,168h"));
        try {
            ZoneId.of(zone);
        } catch (DateTimeException _) {
            faults.add("--zone is " + zone + ": give one like Europe/Berlin");
        }
        format.check(faults);
        faults.throwIfAny();
    }

    private List<Duration> ahead() {
        return horizons.stream().map(text -> Duration.ofHours(Integer.parseInt(text.replace("h", "")))).distinct().toList();
    }

    private static Map<String, Object> document(Backtest backtest, ReadingsReport report) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("rows", report.rows());
        document.put("rejected", ImportCommand.rejected(report));
        document.put("horizons", backtest.horizons().stream().map(score -> row(score, backtest)).toList());
        document.put("reliability", backtest.reliability().stream().map(BacktestCommand::row).toList());
        Map<String, Long> faults = new TreeMap<>();
        backtest.sensorFaults().forEach((condition, count) -> faults.put(condition.name().toLowerCase(Locale.ROOT), count));
        document.put("sensorFaults", faults);
        return document;
    }

    private static Map<String, Object> row(Score score, Backtest backtest) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("horizon", score.horizon().toHours() + "h");
        row.put("maePoints", rounded(score.maePoints(), 100));
        row.put("lastValueMaePoints", rounded(score.lastValueMaePoints(), 100));
        row.put("plainRateMaePoints", rounded(score.plainRateMaePoints(), 100));
        row.put("intervalCoverage80", rounded(score.intervalCoverage80(), 10_000));
        row.put("brier", rounded(score.brier(), 10_000));
        row.put("brierBaseRate", rounded(score.brierBaseRate(), 10_000));
        row.put("containers", score.containers());
        row.put("forecasts", score.forecasts());
        row.put("sensorFaults", backtest.sickForecasts());
        return row;
    }

    private static Map<String, Object> row(ReliabilityRow reliability) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("from", reliability.from());
        row.put("to", reliability.to());
        row.put("forecasts", reliability.forecasts());
        row.put("said", rounded(reliability.said(), 10_000));
        row.put("happened", rounded(reliability.happened(), 10_000));
        return row;
    }

    /// Rounded, or null where there was nothing to measure.
    private static @Nullable Double rounded(double value, int scale) {
        return Double.isNaN(value) ? null : (double) Math.round(value * scale) / scale;
    }

    private static String line(Score score, Backtest backtest) {
        var ahead = score.horizon().toHours() + " h";
        return score.forecasts() == 0
                ? "%-8s nothing to compare: %s".formatted(ahead, backtest.tooFar().contains(score.horizon())
                        ? "more than " + Backtest.LEARNING_DAYS + " days of readings are needed, and " + ahead + " after them"
                        : "every container was emptied before, or its sensor was ill or silent")
                : String.format(Locale.ROOT, "%-8s %8.2f %10.2f %10.2f %10.1f%% %7.4f %9.4f %10d %9d", ahead, score.maePoints(),
                        score.lastValueMaePoints(), score.plainRateMaePoints(), 100 * score.intervalCoverage80(), score.brier(),
                        score.brierBaseRate(), score.containers(), score.forecasts());
    }

    private static String text(Backtest backtest, ReadingsReport report) {
        List<String> lines = new ArrayList<>();
        if (report.rejectedRows() > 0)
            lines.add(report.rows() + " rows, " + report.accepted() + " accepted" + ImportCommand.badText(report));
        lines.add("%-8s %8s %10s %10s %11s %7s %9s %10s %9s".formatted("ahead", "error", "last value", "plain rate", "80 % holds",
                "Brier",
                "base rate", "containers", "forecasts"));
        backtest.horizons().forEach(score -> lines.add(line(score, backtest)));
        lines.add("%-16s %10s %8s %9s".formatted("P(overflow)", "forecasts", "said", "happened"));
        for (var row : backtest.reliability())
            lines.add(String.format(Locale.ROOT, "%-16s %10d %7.1f%% %8.1f%%",
                    "%.0f to %.0f %%".formatted(100 * row.from(), 100 * row.to()),
                    row.forecasts(), 100 * row.said(), 100 * row.happened()));
        lines.add("errors in points of level; " + backtest.sickForecasts() + " forecasts of ill sensors left out");
        return String.join("\n", lines);
    }
}
