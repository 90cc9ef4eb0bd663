package org.abfuhr.dispatch.service.http;

import java.util.List;
import org.abfuhr.model.fault.Fault;

/// Why a request is not answered as asked.
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int MOMENT_SECONDS = 2;

    private final int status;
    private final transient List<Fault> faults;
    private final int retrySeconds;

    public Refusal(int status, List<Fault> faults) {
        this(status, faults, 0);
    }

    private Refusal(int status, List<Fault> faults, int retrySeconds) {
        super(faults.toString());
        this.status = status;
        this.faults = List.copyOf(faults);
        this.retrySeconds = retrySeconds;
    }

    private static Refusal of(int status, String code, String where, String message, String fix) {
        return new Refusal(status, List.of(new Fault(code, message, where, fix)));
    }

    public static Refusal noSuchPath(String path) {
        return of(404, "E900", path, "There is nothing at this address.", "See /api/v1/openapi.yaml for what there is.");
    }

    public static Refusal notLoggedIn(String why) {
        return of(401, "E901", "Authorization", why, "Send a key or a vehicle's token as Authorization: Bearer …, or log in.");
    }

    public static Refusal notAllowed(String where, String why) {
        return of(403, "E902", where, why, "Ask somebody with the role, or use another key.");
    }

    public static Refusal notFound(String where, String message) {
        return of(404, "E903", where, message, "List what there is first.");
    }

    public static Refusal wrongMethod(String path, String allowed) {
        return of(405, "E904", path, "The address does not take this method.", "Use " + allowed + ".");
    }

    public static Refusal badBody(String where, String message, String fix) {
        return of(400, "E905", where, message, fix);
    }

    public static Refusal tooLarge(long most) {
        return of(413, "E906", "body", "The body is larger than " + most + " bytes.", "Send less at a time.");
    }

    public static Refusal tooSlow(long seconds) {
        return of(408, "E907", "body", "The body did not arrive within " + seconds + " s.", "Send it again, in smaller parts.");
    }

    public static Refusal tooMany(int retrySeconds) {
        return new Refusal(429,
                List.of(new Fault("E908", "Too many requests.", "client", "Try again in " + retrySeconds + " s.")),
                retrySeconds);
    }

    public static Refusal conflict(String where, String message, String fix) {
        return of(409, "E909", where, message, fix);
    }

    public static Refusal unavailable(String message) {
        return new Refusal(503, List.of(new Fault("E913", message, "service", "Try again in a moment.")), MOMENT_SECONDS);
    }

    public int status() {
        return status;
    }

    public List<Fault> faults() {
        return faults;
    }

    /// When to try again, or 0.
    public int retrySeconds() {
        return retrySeconds;
    }
}
