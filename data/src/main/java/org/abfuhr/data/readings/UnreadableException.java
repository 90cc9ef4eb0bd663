package org.abfuhr.data.readings;

/// A row, message or frame that cannot be read; caught where it stands, carries no stack trace (there may be millions).
public final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final RejectReason reason;
    private final String value;

    /// @param value what cannot be read: the cell, the field, the bytes
    public UnreadableException(RejectReason reason, String value) {
        super(reason + ": " + value, null, false, false);
        this.reason = reason;
        this.value = value;
    }

    public RejectReason reason() {
        return reason;
    }

    /// What cannot be read.
    public String value() {
        return value;
    }
}
