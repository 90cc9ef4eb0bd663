package org.abfuhr.benchmarks.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class LedgerTest {

    /// a and b were sent, a was acknowledged.
    private static Ledger ledger() {
        var ledger = new Ledger();
        ledger.sent(List.of("a", "b"));
        ledger.acknowledged(List.of("a"));
        return ledger;
    }

    @Test
    void whatWasAcknowledgedAndIsMissingIsLost() {
        var comparison = ledger().compare(List.of("b"));
        assertThat(comparison.lost()).containsExactly("a");
        assertThat(comparison.sound()).isFalse();
    }

    @Test
    void whatIsThereTwiceIsDoubledWhetherAcknowledgedOrNot() {
        var comparison = ledger().compare(List.of("a", "b", "b"));
        assertThat(comparison.doubled()).containsExactly("b");
        assertThat(comparison.sound()).isFalse();
    }

    @Test
    void whatWasNotAcknowledgedMayBeThereOrNot() {
        assertThat(ledger().compare(List.of("a")).sound()).isTrue();
        assertThat(ledger().compare(List.of("a", "b")).sound()).isTrue();
    }

    @Test
    void whatOthersSentIsPassedOver() {
        assertThat(ledger().compare(List.of("a", "x", "x")).sound()).isTrue();
    }

    @Test
    void lossesAreTold() {
        var findings = new Findings();
        findings.compare("events", ledger(), 1, List.of("b", "b"));
        assertThat(findings.rows()).containsEntry("events", new Findings.Row(1, 1, 1, 1));
        assertThat(findings.troubles()).containsExactly("events doubled: 1, such as [b]", "events lost: 1, such as [a]");
    }
}
