package org.abfuhr.dispatch.cli.readings;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.abfuhr.data.city.Container;
import org.abfuhr.data.forecast.Forecaster;
import org.abfuhr.data.health.SensorCondition;
import org.abfuhr.data.health.SensorFinding;
import org.abfuhr.data.health.WorkList;
import org.abfuhr.data.store.PackHistory;
import org.abfuhr.dispatch.cli.JsonCommand;
import org.abfuhr.dispatch.cli.option.CityOption;
import org.abfuhr.dispatch.cli.option.InstantConverter;
import org.abfuhr.dispatch.cli.option.StoreOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `abfuhr readings health`.
@Command(name = "health", description = "List the sensors that need a technician, the most urgent first.", footer = {"",
        "Example: abfuhr readings health --city my-city"})
final class HealthCommand extends JsonCommand {

    @Mixin
    private CityOption city = new CityOption();

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(names = "--at", paramLabel = "INSTANT", converter = InstantConverter.class, description = "What was known then (default: midnight before the pack's day to plan).")
    private @Nullable Instant at;

    @Option(names = "--top", paramLabel = "N", defaultValue = "50", description = "Rows of the table for people (default: ${DEFAULT-VALUE}).")
    private int top;

    @Override
    public Integer call() {
        if (top < 1)
            throw usage("--top is " + top + ": give at least 1");
        var pack = city.open();
        var moment = at == null ? CityOption.defaultInstant(pack) : at;
        var loaded = PackHistory.load(pack, store.location(), moment);
        loaded.report().faults().forEach(fault -> console().note(fault.toString()));
        var list = WorkList.of(pack, loaded.readings(), Forecaster.forecast(pack, loaded.readings(), moment));
        var containers = pack.containers().stream().collect(Collectors.toMap(Container::id, Function.identity()));
        console().result(document(containers, list), text(list));
        return 0;
    }

    private static Map<String, Object> document(Map<String, Container> containers, WorkList list) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("at", list.at().toString());
        document.put("sensors", list.sensors());
        document.put("counts", counts(list));
        document.put("workList",
                list.findings().stream().map(finding -> row(requireNonNull(containers.get(finding.container())), finding))
                        .toList());
        return document;
    }

    private static Map<String, Long> counts(WorkList list) {
        Map<String, Long> counts = new LinkedHashMap<>();
        list.counts().forEach((condition, count) -> counts.put(name(condition), count));
        return counts;
    }

    private static Map<String, Object> row(Container container, SensorFinding finding) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("container", container.id());
        row.put("sensor", container.sensor().orElse(""));
        row.put("name", container.name());
        row.put("condition", name(finding.condition()));
        row.put("since", finding.since().map(Instant::toString).orElse(""));
        row.put("evidence", evidence(finding));
        row.put("task", task(finding.condition()));
        return row;
    }

    private String text(WorkList list) {
        List<String> lines = new ArrayList<>();
        lines.add("%-12s %-28s %-20s %-22s %s".formatted("condition", "container", "since", "evidence", "task"));
        list.findings().stream().limit(top)
                .forEach(finding -> lines.add("%-12s %-28s %-20s %-22s %s".formatted(name(finding.condition()),
                        finding.container(), finding.since().map(Instant::toString).orElse("never heard"),
                        evidence(finding),
                        task(finding.condition()))));
        lines.add("%d sensors: %s".formatted(list.sensors(), counts(list)));
        return String.join("\n", lines);
    }

    private static String name(SensorCondition condition) {
        return condition.name().toLowerCase(Locale.ROOT);
    }

    private static String evidence(SensorFinding finding) {
        double value = finding.value();
        if (Double.isNaN(value))
            return finding.since().isEmpty() ? "no reading ever" : "alarm";
        return String.format(Locale.ROOT, switch (finding.condition()) {
            case FIRE -> "%.0f degrees Celsius";
            case TILTED -> "%.0f degrees";
            case DEAD, SILENT -> "%.1f days of silence";
            case STUCK -> "%.1f days one value";
            case DRIFTING -> "moved %+.0f points";
            case LOW_BATTERY -> isShare(finding) ? "%.0f %%" : "%.2f V";
            case ECHOING -> "%.0f %% echo errors";
        }, isShare(finding) ? 100 * value : value);
    }

    private static boolean isShare(SensorFinding finding) {
        return switch (finding.condition()) {
            case DRIFTING, ECHOING -> true;
            case LOW_BATTERY -> finding.value() <= SensorFinding.MOST_LOW_SHARE;
            default -> false;
        };
    }

    private static String task(SensorCondition condition) {
        return switch (condition) {
            case FIRE -> "call the fire brigade, then look";
            case TILTED -> "put the container upright";
            case DEAD, SILENT -> "check radio and battery, replace";
            case STUCK -> "clean, restart or replace";
            case DRIFTING -> "clean, see how it hangs, measure the height";
            case LOW_BATTERY -> "change the battery";
            case ECHOING -> "see what stands in its beam";
        };
    }
}
