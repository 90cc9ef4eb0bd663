package org.abfuhr.dispatch.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.abfuhr.model.geo.Coordinate;
import org.abfuhr.model.geo.UtmGrid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The route of [SampleRoutes], which stands there with its times.
class Vda5050OrderTest {

    private static final VehicleRoute TINY = SampleRoutes.tiny();
    private static final MessageHeader HEADER = new MessageHeader(7, Instant.parse("2026-03-01T22:15:00.5Z"), "acme", "V1");

    private static ObjectNode order(VehicleRoute route, OrderPart part, Vda5050Version version) {
        return Vda5050Order.of(route, part, HEADER, version);
    }

    private static ObjectNode whole(Vda5050Version version) {
        return order(TINY, OrderPart.all("monday/V1", TINY), version);
    }

    /// What the description of the version's required and known fields objects to.
    private static List<String> faults(String order, Vda5050Version version) throws IOException {
        try (var in = Vda5050OrderTest.class.getResourceAsStream("order-" + version.number() + ".json")) {
            var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return schema.validate(order, InputFormat.JSON).stream().map(Error::toString).toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void hasTheFieldsOfItsVersionAndNoOthers(Vda5050Version version) throws IOException {
        assertThat(faults(whole(version).toString(), version)).isEmpty();
        assertThat(faults(order(SampleRoutes.waiting(), new OrderPart("x", 3, 1, 2), version).toString(), version)).isEmpty();
    }

    /// What the check above would find: a field too few, a name of the other version, a serial number with a space, a time without milliseconds.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"V2_1_0|\"released\":true,|''", "V2_1_0|nodeDescription|nodeDescriptor",
            "V3_0_0|\"mapId\":\"EPSG:25833\"|\"map\":\"EPSG:25833\"", "V3_0_0|edgeDescriptor|edgeDescription",
            "V3_0_0|\"V1\"|\"V 1\"", "V2_1_0|22:15:00.500Z|22:15:00Z", "V3_0_0|HARD|BRUTAL"})
    void theDescriptionIsNotAnything(Vda5050Version version, String was, String is) throws IOException {
        var good = whole(version).toString();
        assertThat(good).contains(was);
        assertThat(faults(good.replace(was, is), version)).isNotEmpty();
    }

    @Test
    void saysFromWhomItIs() {
        var order = whole(Vda5050Version.V2_1_0);
        order.remove(List.of("nodes", "edges"));
        assertThat(order.toString()).isEqualTo("""
                {"headerId":7,"timestamp":"2026-03-01T22:15:00.500Z","version":"2.1.0","manufacturer":"acme","serialNumber":"V1",\
                "orderId":"monday/V1","orderUpdateId":0}""");
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    /// Nodes and edges in the order of their numbers: `*` if released, a turn without its metres.
    private static List<String> way(ObjectNode order) {
        List<String> way = new ArrayList<>();
        var nodes = list(order.get("nodes"));
        for (int i = 0; i < nodes.size(); i++) {
            if (i > 0)
                way.add(text(order.get("edges").get(i - 1), "length"));
            way.add(text(nodes.get(i), "nodeId").replaceAll("turn/.*", "turn"));
        }
        return way;
    }

    private static String text(JsonNode part, String field) {
        return part.get("sequenceId").intValue() + (part.get("released").booleanValue() ? "* " : " ") + part.get(field).asText();
    }

    /// A corner in the middle of each leg: two nodes and two edges of 50 m for each block.
    @ParameterizedTest
    @EnumSource
    void stopsAndTurnsAreNodes(Vda5050Version version) {
        assertThat(way(whole(version))).containsExactly("0* depot/D", "1* 50.0", "2* turn", "3* 50.0", "4* container/P1",
                "5* 50.0", "6* turn", "7* 50.0", "8* container/P2", "9* 50.0", "10* turn", "11* 50.0", "12* facility/F1",
                "13* 150.0", "14* turn", "15* 150.0", "16* depot/D");
    }

    /// Released up to P1, which is stop 1: the rest is horizon.
    @Test
    void whatIsNotReleasedIsHorizon() {
        assertThat(way(order(TINY, new OrderPart("x", 0, 0, 1), Vda5050Version.V3_0_0))).startsWith("0* depot/D", "1* 50.0",
                "2* turn", "3* 50.0", "4* container/P1", "5 50.0", "6 turn").endsWith("16 depot/D");
    }

    /// The update begins with the last stop of the base before, under its number and with the same contents.
    @ParameterizedTest
    @EnumSource
    void anUpdateGoesOnWhereTheBaseEnded(Vda5050Version version) {
        var first = new OrderPart("x", 0, 0, 1);
        var update = order(TINY, first.next(2), version);
        assertThat(update.get("orderUpdateId").intValue()).isEqualTo(1);
        assertThat(way(update)).startsWith("4* container/P1", "5* 50.0", "6* turn", "7* 50.0", "8* container/P2", "9 50.0");
        assertThat(update.get("nodes").get(0)).isEqualTo(order(TINY, first, version).get("nodes").get(2));
    }

    @Test
    void edgesOfTheOlderVersionNameTheirEnds() {
        var order = whole(Vda5050Version.V2_1_0);
        var nodes = list(order.get("nodes")).stream().map(node -> node.get("nodeId").textValue()).toList();
        var edges = list(order.get("edges"));
        assertThat(edges).extracting(edge -> edge.get("startNodeId").textValue()).isEqualTo(nodes.subList(0, nodes.size() - 1));
        assertThat(edges).extracting(edge -> edge.get("endNodeId").textValue()).isEqualTo(nodes.subList(1, nodes.size()));
    }

    /// A VDA 5050 vehicle looks for the node before edge n at n - 1 and the one behind at n + 1.
    @ParameterizedTest
    @EnumSource
    void nodesAreEvenAndEdgesOdd(Vda5050Version version) {
        var order = whole(version);
        assertThat(list(order.get("nodes"))).extracting(node -> node.get("sequenceId").intValue())
                .isEqualTo(IntStream.range(0, 9).mapToObj(i -> 2 * i).toList());
        assertThat(list(order.get("edges"))).extracting(edge -> edge.get("sequenceId").intValue())
                .isEqualTo(IntStream.range(0, 8).mapToObj(i -> 2 * i + 1).toList());
    }

    /// GridTown's depot is at 53.5° north, 13.2° east, in zone 33; the grid's test says that metres are metres.
    @Test
    void positionsAreMetresOnTheGrid() {
        var grid = UtmGrid.around(new Coordinate(53.5, 13.2));
        var depot = whole(Vda5050Version.V3_0_0).get("nodes").get(0).get("nodePosition");
        assertThat(depot.get("mapId").textValue()).isEqualTo(grid.name()).isEqualTo("EPSG:25833");
        var back = grid.coordinate(new UtmGrid.Point(depot.get("x").doubleValue(), depot.get("y").doubleValue()));
        assertThat(back.distanceMetres(new Coordinate(53.5, 13.2))).isLessThan(.01);
    }

    private static List<String> actions(JsonNode node) {
        return list(node.get("actions")).stream().map(action -> action.get("actionType").textValue() + list(
                action.get("actionParameters")).stream().map(p -> p.get("key").textValue() + "=" + p.get("value").asText())
                .toList())
                .toList();
    }

    @Test
    void stopsSayWhatToDo() {
        var nodes = whole(Vda5050Version.V3_0_0).get("nodes");
        assertThat(actions(nodes.get(0))).containsExactly("waitUntil[until=2026-03-02T06:00:00.000Z]");
        assertThat(actions(nodes.get(2))).containsExactly("emptyContainer[container=P1, seconds=60, fraction=residual, lifts=1]");
        assertThat(actions(nodes.get(6))).containsExactly("unloadAtFacility[facility=F1, seconds=600]");
        assertThat(actions(nodes.get(8))).isEmpty();
    }

    /// P1 is reached at 06:00:10, its window opens 90 s later, and 60 s of service and 30 s of holding follow.
    @Test
    void waitingIsAnActionToo() {
        var order = order(SampleRoutes.waiting(), new OrderPart("x", 0, 0, 4), Vda5050Version.V2_1_0);
        assertThat(actions(order.get("nodes").get(2))).containsExactly("waitUntil[until=2026-03-02T06:01:40.000Z]",
                "emptyContainer[container=P1, seconds=60, fraction=residual, lifts=1]",
                "waitUntil[until=2026-03-02T06:03:10.000Z]");
    }

    @Test
    void actionsHaveIdsOfTheirOwn() {
        var order = order(SampleRoutes.waiting(), new OrderPart("x", 0, 0, 4), Vda5050Version.V2_1_0);
        var ids = list(order.get("nodes")).stream().flatMap(node -> list(node.get("actions")).stream())
                .map(action -> action.get("actionId").textValue()).toList();
        assertThat(ids).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void nothingIsReleasedThatDoesNotExist() {
        assertThatIllegalArgumentException().isThrownBy(() -> order(TINY, new OrderPart("x", 0, 0, 5), Vda5050Version.V3_0_0));
        assertThatIllegalArgumentException().isThrownBy(() -> new OrderPart("x", 1, 3, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new MessageHeader(0, Instant.EPOCH, "acme", "V 1"));
        assertThat(MessageHeader.serialNumber("Wagen 1/ä")).isEqualTo("Wagen_1__");
    }
}
