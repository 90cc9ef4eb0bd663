package org.abfuhr.data.readings.files;

/// A row that cannot be read; caught at its row, carries no stack trace (there may be millions).
final class BadRowException extends Exception {

    private static final long serialVersionUID = 1L;

    private final RejectReason reason;
    private final String value;

    BadRowException(RejectReason reason, String value) {
        super(reason + ": " + value, null, false, false);
        this.reason = reason;
        this.value = value;
    }

    RejectReason reason() {
        return reason;
    }

    /// The offending cell.
    String value() {
        return value;
    }
}
