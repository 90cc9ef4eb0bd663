package org.abfuhr.dispatch.output;

import java.io.IOException;
import java.io.Writer;
import org.abfuhr.dispatch.handover.MessageHeader;
import org.abfuhr.dispatch.handover.OrderPart;
import org.abfuhr.dispatch.handover.Vda5050Order;
import org.abfuhr.dispatch.handover.Vda5050Version;
import org.abfuhr.dispatch.handover.VehicleRoute;
import org.abfuhr.dispatch.outcome.Outcome;
import org.abfuhr.dispatch.outcome.RouteFacts;

/// A vehicle's whole route as a VDA 5050 style order. Whoever sends it puts its own header on: here the message is number 0, of
/// the moment in which the day begins, for a vehicle of an unknown maker.
///
/// @param route index in the plan
record OrderFile(String fileName, int route, Vda5050Version version) implements Output.Text {

    @Override
    public void write(Outcome outcome, Writer to) throws IOException {
        var driven = vehicleRoute(outcome, route);
        var shift = new RouteFacts(outcome.problem()).shiftOf(driven.route());
        var vehicle = outcome.problem().vehicleOf(shift);
        var header = new MessageHeader(0, outcome.problem().start(), "unknown", MessageHeader.serialNumber(vehicle.id()));
        var order = Vda5050Order.of(driven, OrderPart.all(shift.id(), driven), header, version);
        to.write(order.toPrettyString());
    }

    static VehicleRoute vehicleRoute(Outcome outcome, int route) {
        return new VehicleRoute(outcome.problem(), outcome.plan().routes().get(route), outcome.paths().get(route));
    }
}
