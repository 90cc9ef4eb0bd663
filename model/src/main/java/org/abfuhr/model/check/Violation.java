package org.abfuhr.model.check;

/// A rule that a plan breaks, with how much.
///
/// @param rule id from `docs/route.md`, or one beginning with `plan.` when the plan says something untrue about itself
/// @param amount above 0, in the unit
/// @param unit such as `s`, `Wh`, `units`
/// @param shift index of the shift, or -1
/// @param stopPosition 0-based position in its route, or -1 if it concerns the whole route or plan
/// @param visit index of the visit, or -1
/// @param unavoidable whether the fixed stops contain it already: nothing that is still to be planned can mend it
/// @param message for people, with ids and local times
public record Violation(String rule, long amount, String unit, int shift, int stopPosition, int visit, boolean unavoidable,
        String message) {

    @Override
    public String toString() {
        return rule + " " + amount + " " + unit + (unavoidable ? " (unavoidable): " : ": ") + message;
    }
}
