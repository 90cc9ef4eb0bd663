package org.abfuhr.model.fault;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Collects faults, so that a user hears of all of them at once.
public final class Faults {

    private final List<Fault> faults = new ArrayList<>();

    /// Notes one fault. See [Fault] for the meaning of the words.
    public void add(String code, String where, String message, String fix) {
        faults.add(new Fault(code, message, where, fix));
    }

    public void addAll(List<Fault> others) {
        faults.addAll(others);
    }

    public boolean isEmpty() {
        return faults.isEmpty();
    }

    public List<Fault> list() {
        return List.copyOf(faults);
    }

    /// Throws all collected faults, if there are any.
    public void throwIfAny(FaultKind kind) {
        if (!faults.isEmpty())
            throw new FaultException(kind, faults);
    }

    /// Notes a fault unless the condition holds.
    public void require(boolean condition, String code, String where, String message, String fix) {
        if (!condition)
            add(code, where, message, fix);
    }

    /// Notes a fault unless the index is in `0..size-1`.
    public void requireIndex(String code, String where, String key, int index, int size) {
        require(index >= 0 && index < size, code, where, key + " is " + index + ".",
                size == 0 ? "There is none to refer to." : "Give an index from 0 to " + (size - 1) + ".");
    }

    /// Notes a fault when the value is negative.
    public void requireNotNegative(String code, String where, String key, long value) {
        require(value >= 0, code, where, key + " is " + value + ".", "Give a value of at least 0.");
    }

    /// Notes a fault for every part whose id another part already has.
    public <T> void requireUnique(String code, String where, List<T> parts, Function<T, String> id) {
        Set<String> seen = new HashSet<>();
        for (T part : parts)
            require(seen.add(id.apply(part)), code, where, "names " + id.apply(part) + " twice.", "Give each its own id.");
    }
}
