package org.abfuhr.dispatch.cli.readings;

import java.util.LinkedHashMap;
import java.util.Map;
import org.abfuhr.data.readings.synthetic.ReadingsGenerator;
import org.abfuhr.dispatch.cli.JsonCommand;
import org.abfuhr.dispatch.cli.option.CityOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `abfuhr readings generate`.
@Command(name = "generate", description = "Invent the past days of a city: fills, emptyings, and sensors with real faults.", footer = {
        "", "Example: abfuhr readings generate --city my-city --days 28 --seed 7"})
final class GenerateCommand extends JsonCommand {

    @Mixin
    private CityOption city = new CityOption();

    @Option(names = "--days", paramLabel = "N", defaultValue = "28", description = "Days up to the pack's day to plan (default: ${DEFAULT-VALUE}).")
    private int days;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Same seed, same readings (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Override
    public Integer call() {
        if (days < 1 || days > 3_660)
            throw usage("--days is " + days + ": give 1 to 3660");
        var pack = city.openToChange();
        var file = new ReadingsGenerator(pack, seed).write(CityOption.readingsFolder(pack), days, CityOption.defaultDate(pack));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("file", file.toString());
        document.put("days", days);
        document.put("seed", seed);
        console().result(document, file.toString());
        return 0;
    }
}
