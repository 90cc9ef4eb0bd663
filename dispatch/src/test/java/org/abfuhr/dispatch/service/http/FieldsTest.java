package org.abfuhr.dispatch.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.abfuhr.model.fault.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FieldsTest {

    private static Fields of(String json) {
        return new Fields((ObjectNode) Json.own(json));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"reason\":\" \"}", "{\"reason\":5}"})
    void aTextThatIsNoneIsNotCalledMissingToo(String json) {
        var fields = of(json);
        fields.text("reason");
        assertThat(fields.faults()).extracting(Fault::message).containsExactly("is no text of 1 to 2000 characters.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"reason\":null}"})
    void aTextThatIsNotThereIsMissing(String json) {
        var fields = of(json);
        fields.text("reason");
        assertThat(fields.faults()).extracting(Fault::message).containsExactly("is missing.");
    }

    /// The low 64 bits of the first, and the low 32 of the second, are 60.
    @ParameterizedTest
    @ValueSource(strings = {"18446744073709551676", "4294967356", "-1", "60.0", "\"60\"", "null"})
    void aNumberBeyondItsLimitsIsRefusedAsItWasSent(String number) {
        var fields = of("{\"seconds\":" + number + "}");
        fields.integer("seconds", 0, 3_600, 10);
        assertThat(fields.faults()).extracting(Fault::message).containsExactly("is " + number + ".");
    }

    @Test
    void aNumberWithinItsLimitsIsTaken() {
        var fields = of("{\"seconds\":60}");
        assertThat(fields.integer("seconds", 0, 3_600, 10)).isEqualTo(60);
        assertThat(fields.integer("threads", 1, 4, 2)).isEqualTo(2);
        assertThat(fields.faults()).isEmpty();
    }
}
