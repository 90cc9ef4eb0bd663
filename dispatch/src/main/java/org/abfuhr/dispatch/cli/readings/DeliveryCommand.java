package org.abfuhr.dispatch.cli.readings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.readings.ReadingsSet;
import org.abfuhr.data.readings.delivery.DeviceDirectory;
import org.abfuhr.data.readings.files.Delivered;
import org.abfuhr.data.readings.files.Readings;
import org.abfuhr.data.readings.messages.Messages;
import org.abfuhr.data.readings.radio.DeliveryRates;
import org.abfuhr.data.store.PackHistory;
import org.abfuhr.dispatch.cli.JsonCommand;
import org.abfuhr.dispatch.cli.option.CityOption;
import org.abfuhr.dispatch.cli.option.StoreOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `abfuhr readings delivery`.
@Command(name = "delivery", description = "Tell how many of the sensors' frames arrive, by container and by gateway. With messages: by frame "
        + "counters; otherwise by the usual interval of each container.", footer = {"",
                "Example: abfuhr readings delivery uplinks.ndjson --city my-city"})
final class DeliveryCommand extends JsonCommand {

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Delivered files (default: the readings of the store or the pack).")
    private List<Path> files = List.of();

    @Mixin
    private CityOption city = new CityOption();

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private FormatOption format = new FormatOption();

    @Option(names = "--top", paramLabel = "N", defaultValue = "20", description = "Rows of the tables for people (default: ${DEFAULT-VALUE}).")
    private int top;

    @Override
    public Integer call() {
        var faults = optionFaults();
        faults.requireBetween(1, Integer.MAX_VALUE, "--top", top);
        format.check(faults);
        faults.throwIfAny();
        var pack = city.open();
        var devices = DeviceDirectory.of(pack);
        var rates = files.isEmpty()
                ? DeliveryRates.of(history(pack))
                : rates(Readings.deliver(files, format.format(), devices), devices);
        console().result(document(rates), text(rates));
        return 0;
    }

    private ReadingsSet history(CityPack pack) {
        return PackHistory.load(pack, store.location(), CityOption.defaultInstant(pack)).readings();
    }

    private static DeliveryRates rates(List<Delivered> all, DeviceDirectory devices) {
        var messages = new Messages();
        var rows = new ReadingsSet.Builder();
        for (var delivered : all) {
            delivered.messages().forEach(messages::add);
            if (delivered.messages().isEmpty())
                delivered.loaded().readings().series().forEach(rows::addAll);
        }
        var byCounter = DeliveryRates.of(messages.distinct(), devices);
        List<DeliveryRates.ContainerRate> containers = new ArrayList<>(byCounter.containers());
        containers.addAll(DeliveryRates.of(rows.build()).containers());
        return new DeliveryRates(containers, byCounter.gateways());
    }

    private static Map<String, Object> document(DeliveryRates rates) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("rate", rounded(overall(rates)));
        document.put("containers", rates.containers().stream().map(DeliveryCommand::row).toList());
        document.put("gateways", rates.gateways().stream().map(DeliveryCommand::row).toList());
        return document;
    }

    private static double overall(DeliveryRates rates) {
        double sent = rates.containers().stream().mapToLong(DeliveryRates.ContainerRate::sent).sum();
        return sent == 0 ? 0 : rates.containers().stream().mapToLong(DeliveryRates.ContainerRate::received).sum() / sent;
    }

    private static Map<String, Object> row(DeliveryRates.ContainerRate rate) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("container", rate.container());
        row.put("rate", rounded(rate.rate()));
        row.put("received", rate.received());
        row.put("sent", rate.sent());
        row.put("last", rate.last().toString());
        row.put("gateways", rate.gateways());
        return row;
    }

    private static Map<String, Object> row(DeliveryRates.GatewayRate rate) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("gateway", rate.gateway());
        row.put("rate", rounded(rate.rate()));
        row.put("heard", rate.heard());
        row.put("alone", rate.alone());
        row.put("containers", rate.containers());
        return row;
    }

    private String text(DeliveryRates rates) {
        List<String> lines = new ArrayList<>();
        lines.add("%-28s %6s %9s %9s  %-20s %s".formatted("container", "rate", "received", "sent", "last", "gateways"));
        rates.containers().stream().limit(top)
                .forEach(rate -> lines.add(String.format(Locale.ROOT, "%-28s %5.1f%% %9d %9d  %-20s %d",
                        rate.container(), 100 * rate.rate(), rate.received(), rate.sent(), rate.last(), rate.gateways())));
        if (!rates.gateways().isEmpty())
            lines.add("%-28s %6s %9s %9s  %s".formatted("gateway", "rate", "heard", "alone", "containers"));
        rates.gateways().stream().limit(top).forEach(rate -> lines.add(String.format(Locale.ROOT, "%-28s %5.1f%% %9d %9d  %d",
                rate.gateway(), 100 * rate.rate(), rate.heard(), rate.alone(), rate.containers())));
        lines.add(String.format(Locale.ROOT, "of %d containers %.1f%% arrived", rates.containers().size(), 100 * overall(rates)));
        return String.join("\n", lines);
    }

    private static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }
}
