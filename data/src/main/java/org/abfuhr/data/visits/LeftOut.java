package org.abfuhr.data.visits;

/// A container that got no visit although it might have had one.
///
/// @param container id
/// @param reason why
/// @param savedMicroEuro that the best day's visit would have saved
/// @param ownCostMicroEuro of its lifts and service alone, driving not counted
public record LeftOut(String container, Reason reason, long savedMicroEuro, long ownCostMicroEuro) {

    /// Why a container got no visit.
    public enum Reason {
        /// A person took it out of the only day planned.
        EXCLUDED,
        /// On no day of the horizon would its visit save what its own lifts and service cost.
        NOT_WORTH_IT,
        /// On every day on which it might be served, a closure leaves no time for it, or no road to it.
        CLOSED
    }
}
