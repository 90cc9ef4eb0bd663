package org.abfuhr.dispatch.output;

import java.io.IOException;
import java.io.Writer;
import org.abfuhr.dispatch.outcome.Outcome;
import org.abfuhr.dispatch.outcome.RouteFacts;
import org.abfuhr.dispatch.publish.WasteContainers;

/// `containers.jsonld`: every collection point as an NGSI-LD `WasteContainer`, as known and expected when the day begins.
public final class ContainersFile implements Output.Text {

    @Override
    public String fileName() {
        return "containers.jsonld";
    }

    @Override
    public void write(Outcome outcome, Writer to) throws IOException {
        var dayStart = new RouteFacts(outcome.problem()).dayStart();
        to.write(WasteContainers.of(outcome.city().id(), outcome.containers(), dayStart).toPrettyString());
    }
}
