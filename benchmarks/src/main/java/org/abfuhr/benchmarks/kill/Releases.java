package org.abfuhr.benchmarks.kill;

import java.io.IOException;
import java.util.List;
import org.abfuhr.benchmarks.served.ServiceClient;
import org.abfuhr.data.store.operations.AuditEntry;
import org.abfuhr.data.store.operations.PlanVersion;

/// Watches runs, and releases each plan that comes of one.
final class Releases {

    private static final int OK = 200;

    private final Kind.Sender sender;
    private final Ledger plans = new Ledger();
    private final Ledger releases = new Ledger();

    Releases(Kind.Sender sender) {
        this.sender = sender;
    }

    Ledger plans() {
        return plans;
    }

    Ledger releases() {
        return releases;
    }

    /// Ends when the connection does.
    void watch(String url) throws InterruptedException {
        var planner = sender.at(url);
        try {
            for (var last = "";;) {
                last = release(planner, last);
                Thread.sleep(50);
            }
        } catch (IOException _) {
            return; // what was asked last may have happened or not
        }
    }

    /// @param last plan that was released
    private String release(ServiceClient planner, String last) throws IOException, InterruptedException {
        var newest = "";
        for (var run : planner.get("/api/v1/runs").require(OK).json().path("runs"))
            if (run.path("state").asText().equals("done")) {
                var plan = List.of(run.path("plan").asText());
                plans.sent(plan);
                plans.acknowledged(plan);
                newest = newest.isEmpty() ? plan.getFirst() : newest;
            }
        if (!newest.isEmpty() && !newest.equals(last))
            post(planner, newest);
        return newest;
    }

    /// The answer names the plan that was released: a newer one if vehicles had driven on meanwhile.
    private void post(ServiceClient planner, String plan) throws IOException, InterruptedException {
        releases.sent(List.of(plan));
        var reply = planner.post("/api/v1/plans/" + plan + "/release", ServiceClient.json("name", "kill", "reason", "a test"));
        if (reply.status() == OK) {
            var released = List.of(reply.json().path("plan").asText());
            releases.sent(released);
            releases.acknowledged(released);
        }
    }

    static List<String> foundPlans(Stored stored) {
        return stored.operations().plans(stored.date()).stream().map(PlanVersion::id).toList();
    }

    /// Plans with a release that the audit log has, too.
    static List<String> foundReleases(Stored stored) {
        var released = stored.operations().plans(stored.date()).stream().filter(plan -> plan.release().isPresent())
                .map(PlanVersion::id).toList();
        return stored.operations().audit(1, Integer.MAX_VALUE).stream().filter(entry -> entry.action().equals("plan.release"))
                .map(AuditEntry::subject).filter(released::contains).toList();
    }
}
