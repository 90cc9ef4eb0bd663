package org.abfuhr.model.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class FaultsTest {

    @Test
    void allAreThrownAtOnce() {
        var faults = new Faults();
        faults.require(false, "E101", "horizonDays", "is 0.", "Plan at least one day.");
        faults.require(true, "E102", "scale", "is 1.", "never seen");
        faults.requireNotNegative("E123", "visit P1", "lifts", -1);
        var thrown = catchThrowableOfType(FaultException.class, () -> faults.throwIfAny(FaultKind.INPUT));
        assertThat(thrown.kind()).isEqualTo(FaultKind.INPUT);
        assertThat(thrown.faults()).extracting(Fault::code).containsExactly("E101", "E123");
        assertThat(thrown).hasMessage("E101 horizonDays: is 0. Plan at least one day." + System.lineSeparator()
                + "E123 visit P1: lifts is -1. Give a value of at least 0.");
    }

    @Test
    void noneIsThrownWithoutFaults() {
        var faults = new Faults();
        faults.throwIfAny(FaultKind.INPUT);
        assertThat(faults.isEmpty()).isTrue();
        assertThatThrownBy(() -> new FaultException(FaultKind.INPUT, List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anIndexNamesItsRange() {
        var faults = new Faults();
        faults.requireIndex("E120", "visit P1", "place", 3, 3);
        faults.requireIndex("E120", "visit P1", "place", -1, 0);
        faults.requireIndex("E120", "visit P1", "place", 2, 3);
        assertThat(faults.list()).extracting(Fault::fix).containsExactly("Give an index from 0 to 2.",
                "There is none to refer to.");
    }

    @Test
    void eachRepetitionIsAFault() {
        var faults = new Faults();
        faults.requireUnique("E105", "places", List.of("a", "b", "a", "a"), Function.identity());
        assertThat(faults.list()).hasSize(2).extracting(Fault::message).containsOnly("names a twice.");
    }

    @Test
    void aCauseIsKept() {
        var cause = new IllegalStateException("disk");
        assertThat(new FaultException(FaultKind.MACHINE, new Fault("E801", "m", "w", "f"), cause)).hasCause(cause);
    }
}
