package org.abfuhr.dispatch.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BrokerTest {

    @Test
    void portAndEncryptionFollowFromTheAddress() {
        assertThat(Broker.at("mqtt://hub", "a", Optional.empty()))
                .isEqualTo(new Broker("hub", 1_883, false, "a", Optional.empty()));
        assertThat(Broker.at("mqtts://hub", "a", Optional.empty()))
                .isEqualTo(new Broker("hub", 8_883, true, "a", Optional.empty()));
        assertThat(Broker.at("mqtt://hub:99", "a", Optional.empty()).port()).isEqualTo(99);
    }

    @Test
    void aPasswordIsNotTold() {
        assertThat(new Broker.Login("anna", "secret")).asString().isEqualTo("anna");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hub", "http://hub", "mqtt://", "mqtt://anna:secret@hub", "mqtt:// hub"})
    void otherAddressesAreRefused(String url) {
        assertThatThrownBy(() -> Broker.at(url, "a", Optional.empty())).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no broker");
    }
}
