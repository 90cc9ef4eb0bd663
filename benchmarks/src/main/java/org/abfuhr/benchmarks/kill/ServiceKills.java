package org.abfuhr.benchmarks.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.abfuhr.benchmarks.served.ServeProcess;
import org.abfuhr.benchmarks.served.ServiceClient;
import org.abfuhr.data.store.operations.KeptRun;

/// Kills a service at random moments while clients send, starts it again, and looks whether all that it had acknowledged is there.
final class ServiceKills {

    private static final int WHILE_STARTING = 5; // every so many rounds
    private static final int NEW_RUN = 10;
    private static final long ITERATIONS = 20;

    private final KillRun.Order order;
    private final Path city;
    private final Path folder;
    private final Findings findings;
    private final Consumer<String> notes;
    private final SplittableRandom random;
    private final Sent sent;
    private double slowestSeconds;
    private double meanSeconds;
    private int starts;
    private int killedWhileStarting;

    /// Sets a service up.
    ///
    /// @param folder for its database and log
    ServiceKills(KillRun.Order order, Path city, Path folder, Findings findings, Consumer<String> notes) throws IOException,
            InterruptedException {
        this.order = order;
        this.city = city;
        this.folder = Files.createDirectories(folder);
        this.findings = findings;
        this.notes = notes;
        random = new SplittableRandom(order.seed());
        var service = launch();
        sent = Sent.to(service.await(), ITERATIONS);
        service.kill();
    }

    /// From the start of a process to its first answer that it is ready.
    double slowestSeconds() {
        return slowestSeconds;
    }

    double meanSeconds() {
        return meanSeconds / Math.max(1, starts);
    }

    int killedWhileStarting() {
        return killedWhileStarting;
    }

    private ServeProcess launch() throws IOException {
        return ServeProcess.launch(city.toString(), folder, "--improve", "100ms");
    }

    void run() throws IOException, InterruptedException {
        for (int round = 1; round <= order.rounds(); round++) {
            if (round % WHILE_STARTING == 0)
                killWhileStarting();
            round(round);
            if (round % NEW_RUN == 0)
                notes.accept("round " + round + " of " + order.rounds() + ": " + findings.troubles().size() + " troubles");
        }
        lookOnce();
    }

    private void killWhileStarting() throws IOException, InterruptedException {
        var service = launch();
        Thread.sleep(random.nextLong(1, Math.max(2, (long) (1_000 * meanSeconds()))));
        service.kill();
        killedWhileStarting++;
    }

    private void round(int round) throws IOException, InterruptedException {
        var service = launch();
        try {
            var url = ready(service);
            sent.sendAgain(url);
            check(url);
            if (round % NEW_RUN == 0)
                newRun(url);
            killWhileSending(service, url);
        } catch (IOException | InterruptedException | RuntimeException e) {
            service.kill();
            throw e;
        }
    }

    private void killWhileSending(ServeProcess service, String url) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var working = sent.work(url).stream().map(threads::submit).toList();
            Thread.sleep(random.nextLong(1, order.mostMillis()));
            service.kill();
            for (var each : working)
                each.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private String ready(ServeProcess service) throws IOException, InterruptedException {
        long start = System.nanoTime();
        var url = service.await().url();
        while (new ServiceClient(url, "").get("/health/ready").status() != 200)
            Thread.sleep(5);
        double seconds = (System.nanoTime() - start) / 1e9;
        slowestSeconds = Math.max(slowestSeconds, seconds);
        meanSeconds += seconds;
        starts++;
        return url;
    }

    private void check(String url) throws IOException, InterruptedException {
        try (var stored = sent.open(ServeProcess.database(folder))) {
            sent.compare(stored, findings);
        }
        var audit = sent.operator(url).get("/api/v1/audit/check").require(200).json();
        if (!audit.path("sound").asBoolean())
            findings.trouble("the audit log is not sound: " + audit.path("findings"));
    }

    /// Whatever was going ends, and a new run does.
    private void newRun(String url) throws IOException, InterruptedException {
        var operator = sent.operator(url);
        awaitRuns(operator);
        var begun = operator.post("/api/v1/runs", "{\"kind\":\"night\",\"iterations\":" + ITERATIONS + "}").require(202);
        var ended = operator.awaitRun(begun.json().path("run").asText());
        if (!ended.path("state").asText().equals("done"))
            findings.trouble("a new run did not finish: " + ended);
    }

    private static void awaitRuns(ServiceClient operator) throws IOException, InterruptedException {
        for (var run : operator.get("/api/v1/runs").require(200).json().path("runs"))
            operator.awaitRun(run.path("run").asText());
    }

    /// After all kills: what is there is complete, and nothing stands open.
    private void lookOnce() throws IOException, InterruptedException {
        var service = launch();
        var url = ready(service);
        sent.sendAgain(url);
        awaitRuns(sent.operator(url));
        check(url);
        service.stop();
        try (var stored = sent.open(ServeProcess.database(folder))) {
            var plans = Releases.foundPlans(stored);
            for (var run : stored.operations().runs(Integer.MAX_VALUE))
                if (run.state() == KeptRun.State.GOING || (run.state() == KeptRun.State.DONE && !plans.contains(run.plan())))
                    findings.trouble("a run stands open: " + run);
        }
    }
}
