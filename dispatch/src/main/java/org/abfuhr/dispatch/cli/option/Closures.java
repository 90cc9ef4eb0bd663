package org.abfuhr.dispatch.cli.option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.abfuhr.model.fault.FaultException;
import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.model.fault.Faults;
import org.abfuhr.routing.closure.Closure;
import org.abfuhr.routing.closure.ClosureList;

/// Values of `--close`: a name that ends in `json` is a GeoJSON file, anything else is a closure in text.
public final class Closures {

    private final Faults faults = new Faults();
    private final List<Closure> closures = new ArrayList<>();

    private Closures() {}

    /// Reads all of them.
    ///
    /// @throws FaultException what [ClosureList] finds wrong, all at once
    public static List<Closure> of(List<String> values) {
        var closures = new Closures();
        for (var value : values)
            closures.add(value.endsWith("json")
                    ? () -> ClosureList.read(Path.of(value))
                    : () -> ClosureList.parse(List.of(value)));
        closures.faults.throwIfAny(FaultKind.INPUT);
        return List.copyOf(closures.closures);
    }

    private void add(Supplier<List<Closure>> reading) {
        try {
            closures.addAll(reading.get());
        } catch (FaultException e) {
            faults.addAll(e.faults());
        }
    }
}
