package org.abfuhr.model.fault;

import java.util.List;
import java.util.stream.Collectors;

/// Carries all faults of an input to the border, where they are printed; nobody should catch it to go on.
public final class FaultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FaultKind kind;
    private final transient List<Fault> faults;

    public FaultException(FaultKind kind, List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining(System.lineSeparator())));
        if (faults.isEmpty())
            throw new IllegalArgumentException("A FaultException needs at least one fault");
        this.kind = kind;
        this.faults = List.copyOf(faults);
    }

    public FaultException(FaultKind kind, Fault fault) {
        this(kind, List.of(fault));
    }

    public FaultException(FaultKind kind, Fault fault, Throwable cause) {
        this(kind, fault);
        initCause(cause);
    }

    public FaultKind kind() {
        return kind;
    }

    public List<Fault> faults() {
        return faults;
    }
}
