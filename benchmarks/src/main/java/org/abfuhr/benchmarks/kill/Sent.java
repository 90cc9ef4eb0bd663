package org.abfuhr.benchmarks.kill;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.abfuhr.benchmarks.served.ServeProcess.Listening;
import org.abfuhr.benchmarks.served.ServiceClient;

/// Everybody who sends something to the service, and what they know of it.
final class Sent {

    private static final int READINGS_AFTER_DAYS = 10; // behind the day that is planned, so that plans stay as they are
    private static final int OTHER_DAY = 7;
    private static final long OFTEN = 25;
    private static final long SELDOM = 300;

    private final LocalDate date;
    private final String operatorKey;
    private final List<Client> clients;
    private final Releases releases;

    private Sent(LocalDate date, String operatorKey, List<Client> clients, Releases releases) {
        this.date = date;
        this.operatorKey = operatorKey;
        this.clients = clients;
        this.releases = releases;
    }

    /// Makes keys and tokens, and releases a first plan that empties every container.
    static Sent to(Listening listening, long iterations) throws IOException, InterruptedException {
        var operator = new ServiceClient(listening.url(), listening.firstKey().orElseThrow());
        var containers = operator.get("/api/v1/city").require(200).json().path("containers").findValuesAsText("id");
        var date = releaseAll(operator, containers, iterations);
        var planner = new Kind.Sender(operator.keyFor("planner", "planner").key());
        List<Client> clients = new ArrayList<>();
        for (var container : containers.subList(0, 2))
            clients.add(new Client(new Kinds.Readings(container, date.plusDays(READINGS_AFTER_DAYS),
                    new Kind.Sender(operator.keyFor("sensors of " + container, "sensors").key()), new AtomicLong()), OFTEN));
        for (var vehicle : operator.get("/api/v1/vehicles").require(200).json().path("vehicles"))
            if (vehicle.has("route"))
                clients.add(new Client(events(operator, vehicle.path("vehicle").asText(), containers.getFirst()), OFTEN));
        clients.add(
                new Client(new Kinds.Decisions(date.plusDays(OTHER_DAY), containers.getFirst(), planner, new AtomicLong()),
                        OFTEN));
        clients.add(new Client(new Kinds.Runs(date, iterations, planner, new AtomicLong()), SELDOM));
        return new Sent(date, operator.key(), clients, new Releases(planner));
    }

    private static Kind events(ServiceClient operator, String vehicle, String container)
            throws IOException, InterruptedException {
        return new Kinds.Events(vehicle, container, new Kind.Sender(operator.tokenFor(vehicle).key()), new AtomicLong());
    }

    private static LocalDate releaseAll(ServiceClient operator, List<String> containers, long iterations) throws IOException,
            InterruptedException {
        var run = operator.post("/api/v1/runs", "{\"kind\":\"night\",\"iterations\":" + iterations + "}").require(202).json();
        var date = LocalDate.parse(operator.awaitRun(run.path("run").asText()).path("date").asText());
        for (var container : containers)
            operator.post("/api/v1/days/" + date + "/decisions",
                    ServiceClient.json("kind", "require", "container", container, "reason", "all")).require(201);
        run = operator.post("/api/v1/runs", "{\"kind\":\"replan\",\"seconds\":0}").require(202).json();
        var plan = operator.awaitRun(run.path("run").asText()).path("plan").asText();
        operator.post("/api/v1/plans/" + plan + "/release", ServiceClient.json("name", "kill", "reason", "the first"))
                .require(200);
        return date;
    }

    ServiceClient operator(String url) {
        return new ServiceClient(url, operatorKey);
    }

    Stored open(Path database) {
        return Stored.open(database, date);
    }

    /// What all of them do until the service is gone.
    List<Callable<Boolean>> work(String url) {
        List<Callable<Boolean>> work = new ArrayList<>();
        clients.forEach(client -> work.add(() -> {
            client.send(url);
            return true;
        }));
        work.add(() -> {
            releases.watch(url);
            return true;
        });
        return work;
    }

    void sendAgain(String url) throws IOException, InterruptedException {
        for (var client : clients)
            client.sendAgain(url);
    }

    void compare(Stored stored, Findings findings) {
        for (int i = 0; i < clients.size(); i++) {
            var client = clients.get(i);
            findings.compare(client.kind().name() + " of client " + i, client.ledger(), client.cutOff(),
                    client.kind().found(stored));
        }
        findings.compare("plan versions", releases.plans(), 0, Releases.foundPlans(stored));
        findings.compare("releases", releases.releases(), 0, Releases.foundReleases(stored));
    }
}
