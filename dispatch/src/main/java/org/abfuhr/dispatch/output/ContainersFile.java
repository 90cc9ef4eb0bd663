package org.abfuhr.dispatch.output;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import org.abfuhr.dispatch.outcome.Outcome;
import org.abfuhr.dispatch.publish.WasteContainers;
import org.abfuhr.model.fleet.Shift;

/// `containers.jsonld`: every collection point as an NGSI-LD `WasteContainer`, as known and expected when the day begins.
public final class ContainersFile implements Output.Text {

    @Override
    public String fileName() {
        return "containers.jsonld";
    }

    @Override
    public void write(Outcome outcome, Writer to) throws IOException {
        to.write(WasteContainers.of(outcome.city().id(), outcome.containers(), dayStart(outcome)).toPrettyString());
    }

    /// First departure of the first day; midnight if nobody drives.
    private static Instant dayStart(Outcome outcome) {
        var problem = outcome.problem();
        int seconds = problem.shifts().stream().filter(shift -> shift.day() == 0).mapToInt(Shift::earliestStart).min().orElse(0);
        return problem.start().plusSeconds(seconds);
    }
}
