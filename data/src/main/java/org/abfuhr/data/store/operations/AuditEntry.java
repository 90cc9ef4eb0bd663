package org.abfuhr.data.store.operations;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One line of the audit log.
///
/// @param number from 1, without gaps
/// @param at in whole milliseconds
/// @param who did it
/// @param action such as `plan.release`
/// @param subject what it was done to
/// @param detail as JSON or text
/// @param previous hash of the entry before; empty for the first
/// @param hash of everything else
public record AuditEntry(int number, Instant at, String who, String action, String subject, String detail, String previous,
        String hash) {

    /// Links an entry to the one before.
    static AuditEntry linked(int number, Instant at, String who, String action, String subject, String detail, String previous) {
        var bare = new AuditEntry(number, at, who, action, subject, detail, previous, "");
        return new AuditEntry(number, at, who, action, subject, detail, previous, bare.expectedHash());
    }

    /// SHA-256 over its parts, each with its length in front, so that no two entries read the same.
    String expectedHash() {
        return Digests.sha256(Stream
                .of(previous, Integer.toString(number), Long.toString(at.toEpochMilli()), who, action, subject, detail)
                .map(part -> part.length() + ":" + part).collect(Collectors.joining("\n")).getBytes(UTF_8));
    }
}
