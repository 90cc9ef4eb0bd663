package org.abfuhr.data.store.operations;

import java.time.Instant;

/// A run that somebody started: planning that goes on in the background, also when the process is another one.
///
/// @param number 0 before it is stored
/// @param content what is to be planned, as JSON
/// @param begun how often it was begun: more than once if processes were killed meanwhile
/// @param plan id of what came of it, or empty
/// @param errors why nothing came of it, as a JSON list
public record KeptRun(long number, String who, Instant startedAt, String content, State state, int begun, String plan,
        String errors) {

    /// Where it is.
    public enum State {
        GOING, DONE, FAILED
    }

    /// A new one.
    public KeptRun(String who, Instant startedAt, String content) {
        this(0, who, startedAt, content, State.GOING, 1, "", "[]");
    }

    KeptRun numbered(long given) {
        return new KeptRun(given, who, startedAt, content, state, begun, plan, errors);
    }

    public KeptRun begunAgain() {
        return new KeptRun(number, who, startedAt, content, state, begun + 1, plan, errors);
    }

    public KeptRun failed(String why) {
        return new KeptRun(number, who, startedAt, content, State.FAILED, begun, plan, why);
    }
}
