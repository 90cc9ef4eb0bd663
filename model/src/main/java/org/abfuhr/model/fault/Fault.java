package org.abfuhr.model.fault;

import static java.util.Objects.requireNonNull;

/// One thing wrong with an input, told so that a person can mend it.
///
/// @param code stable, for scripts, such as `E201`; `docs/errors.md` lists them all
/// @param message what is wrong, with the offending value
/// @param where file with line or key, or the id of the part of the problem
/// @param fix what to do about it
public record Fault(String code, String message, String where, String fix) {

    public Fault {
        requireNonNull(code);
        requireNonNull(message);
        requireNonNull(where);
        requireNonNull(fix);
    }

    /// One line for people: `E201 fleet.yaml: vehicles[0].capacityKg: is -5. Give a capacity above 0.`
    @Override
    public String toString() {
        return code + " " + where + ": " + message + " " + fix;
    }
}
