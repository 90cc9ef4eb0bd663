package org.abfuhr.dispatch.cli.option;

import org.abfuhr.model.fault.FaultKind;
import org.abfuhr.model.fault.Faults;

/// Collects what is wrong with the options of a command, so that all of it is told at once: E800, as for other usage errors.
public final class OptionFaults {

    private final Faults faults = new Faults();
    private final String command;

    /// @param command its whole name, such as `abfuhr simulate`
    public OptionFaults(String command) {
        this.command = command;
    }

    /// Notes one, such as `--days is 0: give at least 1`.
    public void add(String message) {
        faults.add("E800", "command line", message + ".", "See " + command + " --help.");
    }

    /// Notes one unless the condition holds.
    public void require(boolean condition, String message) {
        if (!condition)
            add(message);
    }

    /// Notes a whole number out of its range.
    public void requireBetween(int least, int most, String option, int value) {
        require(value >= least && value <= most, option + " is " + value + ": give at least " + least
                + (most < Integer.MAX_VALUE ? " and at most " + most : ""));
    }

    /// Notes what is no share.
    public void requireShare(double least, String option, double value) {
        require(value >= least && value <= 1,
                option + " is " + value + ": give a share from " + (least == 0 ? "0" : least) + " to 1");
    }

    /// Ends the command if anything was noted.
    ///
    /// @throws org.abfuhr.model.fault.FaultException INPUT with all of it
    public void throwIfAny() {
        faults.throwIfAny(FaultKind.INPUT);
    }
}
