package org.abfuhr.data.visits.cost;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.yaml.TextFile;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.model.fault.Faults;

/// What was learned of the route costs of visits, as `visit-costs.csv`: columns `of` (`container` or `fraction`), `id`, `euro` (mean share of a route)
/// and `plans` (that the mean is of, at most ten), ordered by both. Lines of containers that the city no longer has are kept and do no harm.
public final class VisitCostsFile {

    public static final String NAME = "visit-costs.csv";

    private static final String HEADER = "of,id,euro,plans";
    private static final String FIX = "Delete the file; costs are then learned anew.";

    private VisitCostsFile() {}

    /// Text of the file.
    public static String text(VisitCosts costs) {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        costs.fractions().forEach((id, mean) -> lines.add(line("fraction", id, mean)));
        costs.containers().forEach((id, mean) -> lines.add(line("container", id, mean)));
        return String.join("\n", lines) + "\n";
    }

    private static String line(String of, String id, VisitCosts.Mean mean) {
        return of + "," + id + "," + mean.euro() + "," + mean.plans();
    }

    /// Reads the file of a result; nothing is learned yet where there is none.
    ///
    /// @throws FaultException INPUT with E834 for each line that cannot be read, E302 for a file
    public static VisitCosts read(Path folder, CityPack pack) {
        var file = folder.resolve(NAME);
        var faults = new Faults();
        var text = Files.exists(file) ? TextFile.read(file, faults).orElse("") : "";
        faults.throwIfAny(FaultKind.INPUT);
        return parse(text, file.toString(), pack);
    }

    /// Reads the text of a file.
    ///
    /// @param name of the source, for faults
    /// @throws FaultException INPUT with E834 for each line that cannot be read
    public static VisitCosts parse(String text, String name, CityPack pack) {
        var costs = new VisitCosts(pack);
        var faults = new Faults();
        var lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++)
            if (i == 0 ? !lines.get(i).equals(HEADER) : !take(lines.get(i), costs))
                faults.add("E834", name + ":" + (i + 1), "is \"" + lines.get(i) + "\", not " + HEADER + ".", FIX);
        faults.throwIfAny(FaultKind.INPUT);
        return costs;
    }

    /// An id may have commas.
    private static boolean take(String line, VisitCosts costs) {
        int id = line.indexOf(',') + 1;
        int plans = line.lastIndexOf(',') + 1;
        int euro = line.lastIndexOf(',', plans - 2) + 1;
        if (id == 0 || euro <= id)
            return false;
        try {
            var mean = new VisitCosts.Mean(Double.parseDouble(line.substring(euro, plans - 1)),
                    Integer.parseInt(line.substring(plans)));
            switch (line.substring(0, id - 1)) {
                case "container" -> costs.putContainer(line.substring(id, euro - 1), mean);
                case "fraction" -> costs.putFraction(line.substring(id, euro - 1), mean);
                default -> {
                    return false;
                }
            }
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
