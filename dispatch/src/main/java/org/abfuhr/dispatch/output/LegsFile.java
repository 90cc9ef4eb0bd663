package org.abfuhr.dispatch.output;

import java.io.IOException;
import java.io.Writer;
import org.abfuhr.dispatch.handover.AutowareLegs;
import org.abfuhr.dispatch.outcome.Outcome;

/// A vehicle's whole route as requests to Autoware, leg by leg.
///
/// @param route index in the plan
record LegsFile(String fileName, int route) implements Output.Text {

    @Override
    public void write(Outcome outcome, Writer to) throws IOException {
        var legs = AutowareLegs.of(OrderFile.vehicleRoute(outcome, route));
        to.write(legs.toPrettyString());
    }
}
