package org.abfuhr.dispatch.service.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.abfuhr.model.fault.Fault;
import org.abfuhr.model.fault.FaultException;

/// A failure as `application/problem+json` (RFC 9457). `type` names the first fault's code, which `docs/errors.md` explains; `errors` has all.
final class Problem {

    static final String TYPE = "application/problem+json";

    private Problem() {}

    static Answer of(int status, List<Fault> faults, String request) {
        var first = faults.getFirst();
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:abfuhr:fault:" + first.code());
        problem.put("title", first.message());
        problem.put("status", status);
        problem.put("detail", first.fix());
        problem.put("code", first.code());
        problem.put("errors", faults);
        problem.put("request", request);
        return Answer.bytes(status, TYPE, Json.bytes(problem)).with("Cache-Control", "no-store");
    }

    static Answer of(Refusal refusal, String request) {
        var answer = of(refusal.status(), refusal.faults(), request);
        if (refusal.status() == 401)
            return answer.with("WWW-Authenticate", "Bearer realm=\"abfuhr\"");
        return refusal.retrySeconds() == 0 ? answer : answer.with("Retry-After", Integer.toString(refusal.retrySeconds()));
    }

    static Answer of(FaultException failure, String request) {
        int status = switch (failure.kind()) {
            case INPUT -> 400;
            case NO_PLAN, ROADS -> 409;
            case MACHINE -> 503;
        };
        return of(status, failure.faults(), request);
    }

    /// The program is at fault; nothing of the inside is told.
    static Answer internal(String request) {
        return of(500, List.of(new Fault("E918", "An internal error.", "request " + request,
                "Report it with the number of the request; the service's log has more.")), request);
    }
}
