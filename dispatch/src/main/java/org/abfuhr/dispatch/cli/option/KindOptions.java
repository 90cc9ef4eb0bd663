package org.abfuhr.dispatch.cli.option;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.abfuhr.data.city.CollectionRules;
import org.abfuhr.data.city.Container;
import org.abfuhr.data.city.Weekdays;
import org.abfuhr.data.lists.ListDefaults;
import org.abfuhr.data.lists.WasteKind;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// What holds for kinds of containers of which a list says nothing.
public final class KindOptions {

    @Option(names = "--fraction", paramLabel = "KIND=ID", description = "Fraction of the city for a kind, or several with commas; none leaves the kind out: --fraction clothes=textiles.")
    private Map<String, String> fractions = Map.of();

    @Option(names = "--litres", paramLabel = "KIND=N", description = "Capacity of one container of a kind: --litres glass=3200.")
    private Map<String, String> litres = Map.of();

    @Option(names = "--calendar", paramLabel = "KIND=DAYS", description = "Fixed collection of a kind: --calendar \"litter=Mo Th\".")
    private Map<String, String> calendars = Map.of();

    @Option(names = "--rules", paramLabel = "KIND=RULES", description = "Rules of a kind without sensor and calendar: --rules glass=maxAgeDays=21.")
    private Map<String, String> rules = Map.of();

    /// All of them.
    ///
    /// @param usage makes the error of what is none
    public ListDefaults defaults(Function<String, ParameterException> usage) {
        return new ListDefaults(byKind("--fraction", fractions, KindOptions::ids, usage),
                byKind("--litres", litres, KindOptions::litres, usage),
                byKind("--calendar", calendars, Weekdays::parse, usage),
                byKind("--rules", rules, CollectionRules::parse, usage));
    }

    private static List<String> ids(String text) {
        return text.equals("none") || text.isBlank() ? List.of() : List.of(text.split("\\s*,\\s*"));
    }

    private static int litres(String text) {
        int litres = Integer.parseInt(text);
        if (litres < 1 || litres > Container.MOST_LITRES)
            throw new IllegalArgumentException(text);
        return litres;
    }

    private static <T> Map<WasteKind, T> byKind(String option, Map<String, String> said, Function<String, T> parse,
            Function<String, ParameterException> usage) {
        Map<WasteKind, T> values = new EnumMap<>(WasteKind.class);
        said.forEach((name, text) -> {
            var kind = WasteKind.find(name).orElseThrow(() -> usage.apply(
                    option + " names " + name + ", which is no kind: give one of " + String.join(", ", WasteKind.ids())));
            try {
                values.put(kind, parse.apply(text));
            } catch (IllegalArgumentException e) {
                throw usage.apply(option + " " + name + " is " + text + ", which cannot be: " + e.getMessage());
            }
        });
        return values;
    }
}
