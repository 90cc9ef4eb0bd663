package org.abfuhr.dispatch.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.abfuhr.dispatch.outcome.ContainerCard;
import org.abfuhr.dispatch.outcome.ContainerCard.State;
import org.abfuhr.dispatch.outcome.ContainerCard.Why;
import org.abfuhr.model.geo.Coordinate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WasteContainersTest {

    private static final Instant SIX = Instant.parse("2026-03-02T05:00:00Z");

    /// Last seen at 40 % on Sunday evening, 45 % expected on Monday at six.
    private static JsonNode entity(double known, Optional<Instant> emptied) {
        var state = new State(Instant.parse("2026-03-01T19:30:00.25Z"), known, emptied,
                Optional.of(Instant.parse("2026-03-09T17:00:00Z")));
        var card = new ContainerCard("gc 1/a", "Markt", "glass-clear", new Coordinate(53.5, 13.25), 6_000, 2, true, .45, .5,
                .0125,
                .02, 1, 0, Why.COST, state);
        return WasteContainers.of("town", List.of(card), SIX).get(0);
    }

    @Test
    void anEntityHasWhatTheModelRequires() {
        var entity = entity(.4, Optional.of(Instant.parse("2026-02-20T10:15:00Z")));
        assertThat(entity.get("id").textValue()).isEqualTo("urn:ngsi-ld:WasteContainer:town:gc%201%2Fa");
        assertThat(entity.get("type").textValue()).isEqualTo("WasteContainer");
        assertThat(entity.get("location").toString())
                .isEqualTo("{\"type\":\"GeoProperty\",\"value\":{\"type\":\"Point\",\"coordinates\":[13.25,53.5]}}");
        assertThat(entity.get("@context")).hasSize(2);
    }

    @Test
    void whatIsKnownAndWhatIsExpectedHaveTheirMoments() {
        var entity = entity(.4, Optional.of(Instant.parse("2026-02-20T10:15:00Z")));
        assertThat(entity.get("fillingLevel").toString())
                .isEqualTo("{\"type\":\"Property\",\"value\":0.4,\"observedAt\":\"2026-03-01T19:30:00Z\"}");
        assertThat(entity.get("fillingLevelForecast").toString())
                .isEqualTo("{\"type\":\"Property\",\"value\":0.45,\"observedAt\":\"2026-03-02T05:00:00Z\"}");
        assertThat(entity.get("overflowProbability").toString())
                .isEqualTo("{\"type\":\"Property\",\"value\":0.0125,\"observedAt\":\"2026-03-03T05:00:00Z\"}");
        assertThat(entity.at("/dateLastEmptying/value/@value").textValue()).isEqualTo("2026-02-20T10:15:00Z");
        assertThat(entity.at("/nextActuationDeadline/value/@value").textValue()).isEqualTo("2026-03-09T17:00:00Z");
        assertThat(entity.get("binCapacity").toString()).isEqualTo("{\"type\":\"Property\",\"value\":6000,\"unitCode\":\"LTR\"}");
    }

    /// The model's level ends at 1, ours does not; an emptying that nobody knows is left out.
    @Test
    void anOverfullContainerIsFull() {
        assertThat(entity(1.2, Optional.empty()).at("/fillingLevel/value").doubleValue()).isEqualTo(1);
        assertThat(entity(1.2, Optional.empty()).has("dateLastEmptying")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"glass-brown,glass", "paper,paper", "packaging,plastic", "bio,organic", "residual,other", "litter,other"})
    void fractionsHaveTheModelsKinds(String fraction, String kind) {
        assertThat(WasteContainers.kind(fraction)).isEqualTo(kind);
    }
}
