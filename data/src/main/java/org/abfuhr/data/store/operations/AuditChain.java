package org.abfuhr.data.store.operations;

import java.util.function.Consumer;

/// Walks along the audit log and tells what was changed or is missing.
final class AuditChain {

    private final Consumer<String> findings;
    private final Head known;
    private boolean knownFound;
    private int number;
    private String hash = "";

    /// @param known last entry when the walk begins; more may be written meanwhile
    AuditChain(Head known, Consumer<String> findings) {
        this.known = known;
        this.findings = findings;
        noteKnown();
    }

    private void noteKnown() {
        knownFound |= known.equals(new Head(number, hash));
    }

    /// The last entry, as the store remembers it.
    record Head(int number, String hash) {}

    void next(AuditEntry entry) {
        if (entry.number() != number + 1)
            findings.accept(entry.number() == number + 2
                    ? "entry " + (number + 1) + " is missing"
                    : "entries " + (number + 1) + " to " + (entry.number() - 1) + " are missing");
        else if (!entry.previous().equals(hash))
            findings.accept("entry " + entry.number() + " does not follow the one before");
        if (!entry.hash().equals(entry.expectedHash()))
            findings.accept("entry " + entry.number() + " was changed");
        number = entry.number();
        hash = entry.hash();
        noteKnown();
    }

    /// @param last entry when the walk is over
    void end(Head last) {
        if (known.number() > number)
            findings.accept("entries " + (number + 1) + " to " + known.number() + " are missing");
        else if (!knownFound || number > last.number())
            findings.accept("the last entry is not the one that was written last");
    }
}
