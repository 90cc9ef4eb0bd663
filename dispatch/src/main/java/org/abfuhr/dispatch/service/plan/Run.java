package org.abfuhr.dispatch.service.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.abfuhr.dispatch.progress.Progress;
import org.abfuhr.model.fault.Fault;

/// Planning in the background: how far it is, and what came of it.
public final class Run implements Progress {

    /// Where it is.
    public enum State {
        WAITING, RUNNING, DONE, FAILED
    }

    private static final long TELL_EVERY_NANOS = 200_000_000L;

    private final String id;
    private final String kind;
    private final LocalDate date;
    private final String who;
    private final Instant begun;
    private final Announcements announcements;
    private volatile State state = State.WAITING;
    private volatile String step = "";
    private volatile double share;
    private volatile String plan = "";
    private volatile List<Fault> faults = List.of();
    private volatile boolean stopped;
    private volatile boolean cut;
    private long told;

    Run(String id, String kind, LocalDate date, String who, Instant begun, Announcements announcements) {
        this.id = id;
        this.kind = kind;
        this.date = date;
        this.who = who;
        this.begun = begun;
        this.announcements = announcements;
    }

    public String id() {
        return id;
    }

    /// Whether it has not ended.
    public boolean going() {
        return state == State.WAITING || state == State.RUNNING;
    }

    /// Whether the search is to end now.
    ///
    /// @param closing whether the service ends
    boolean ends(boolean closing) {
        cut |= closing || stopped;
        return cut;
    }

    /// Whether a search was told to end before its time.
    boolean endedEarly() {
        return cut;
    }

    /// Asks it to take the best plan so far.
    public void stop() {
        stopped = true;
    }

    void running() {
        state = State.RUNNING;
        tell();
    }

    void done(String made) {
        plan = made;
        state = State.DONE;
        tell();
        announcements.finish("run " + id);
    }

    void failed(List<Fault> why) {
        faults = List.copyOf(why);
        state = State.FAILED;
        tell();
        announcements.finish("run " + id);
    }

    @Override
    public void begin(String name) {
        step = name;
        share = 0;
        tell();
    }

    @Override
    public void at(long done, long of) {
        share = of == 0 ? 1 : (double) done / of;
        long now = System.nanoTime();
        if (now - told > TELL_EVERY_NANOS)
            tell();
    }

    @Override
    public void end() {
        share = 1;
    }

    private void tell() {
        told = System.nanoTime();
        announcements.tell("run " + id, "run", json());
        announcements.tell("planners", "run", json());
    }

    /// As the API shows it.
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("run", id);
        json.put("kind", kind);
        json.put("date", date);
        json.put("who", who);
        json.put("begun", begun);
        json.put("state", state.name().toLowerCase(Locale.ROOT));
        json.put("step", step);
        json.put("share", Math.round(share * 1000) / 1000.0);
        json.put("plan", plan);
        json.put("errors", faults);
        return json;
    }
}
