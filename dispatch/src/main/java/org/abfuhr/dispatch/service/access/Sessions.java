package org.abfuhr.dispatch.service.access;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Browsers that have logged in with a key. Sessions live in memory, for twelve hours; a restart ends them, and
/// so does the end of the key.
public final class Sessions {

    static final String COOKIE = "abfuhr_session";
    private static final Duration LENGTH = Duration.ofHours(12);
    private static final int MOST = 1_000;

    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Session> sessions = new LinkedHashMap<>();

    private record Session(Principal who, Instant until) {}

    public Sessions(InstantSource clock) {
        this.clock = clock;
    }

    /// Begins a session.
    ///
    /// @param secure whether the browser speaks TLS, and may send the cookie over nothing else
    /// @return the value of `Set-Cookie`
    public synchronized String begin(Principal who, boolean secure) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        sessions.values().removeIf(session -> session.until.isBefore(clock.instant()));
        if (sessions.size() >= MOST)
            sessions.remove(sessions.keySet().iterator().next());
        sessions.put(id, new Session(who.inSession(), clock.instant().plus(LENGTH)));
        return cookie(id, LENGTH.toSeconds()) + (secure ? "; Secure" : "");
    }

    /// Ends the session of a request and returns the `Set-Cookie` that makes the browser forget it.
    public synchronized String end(String cookies) {
        id(cookies).ifPresent(sessions::remove);
        return cookie("", 0);
    }

    private static String cookie(String id, long seconds) {
        return COOKIE + "=" + id + "; Path=/; HttpOnly; SameSite=Strict; Max-Age=" + seconds;
    }

    synchronized Optional<Principal> find(String cookies) {
        return id(cookies).map(sessions::get).filter(session -> session.until.isAfter(clock.instant())).map(Session::who);
    }

    private static Optional<String> id(String cookies) {
        for (var part : cookies.split(";", -1))
            if (part.strip().startsWith(COOKIE + "="))
                return Optional.of(part.strip().substring(COOKIE.length() + 1));
        return Optional.empty();
    }
}
