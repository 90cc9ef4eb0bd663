package org.abfuhr.benchmarks.load;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.abfuhr.benchmarks.runs.Occasion;
import org.abfuhr.benchmarks.served.ServeProcess;
import org.abfuhr.benchmarks.served.ServiceClient;
import org.abfuhr.data.store.ReadingStores;
import org.jspecify.annotations.Nullable;

/// One load against a service of its own: a released plan, vehicles that poll, a burst of readings in the midst.
final class LoadRun {

    private static final Pattern TAKEN = Pattern.compile("(?m)^abfuhr_readings_taken_total (\\d+)$");

    private final LoadOrder order;
    private final Path folder;
    private final Consumer<String> notes;
    private final Answers first = new Answers();
    private final Answers answers = new Answers();
    private double burstSeconds;

    /// @param folder for the database and the log of the service
    /// @param notes hears what is going on
    LoadRun(LoadOrder order, Path folder, Consumer<String> notes) {
        this.order = order;
        this.folder = folder;
        this.notes = notes;
    }

    LoadResult run(Occasion occasion) throws IOException, InterruptedException {
        var service = ServeProcess.launch(order.city(), folder);
        Served served;
        try {
            served = load(service);
        } catch (IOException | InterruptedException | RuntimeException e) {
            service.kill();
            throw e;
        }
        service.stop();
        try (var store = ReadingStores.open(ServeProcess.database(folder).toString())) {
            return new LoadResult(occasion, order, served.routes, first.routes(), answers.unchanged(), answers.routes(),
                    answers.routeBytes(), answers.errors(), served.burst.acknowledged(), served.burst.found(store),
                    served.counted,
                    served.burst.postponed(), burstSeconds, served.peakMib, served.cpuSeconds);
        }
    }

    private record Served(int routes, Burst burst, long counted, @Nullable Long peakMib,
            double cpuSeconds) {}

    private Served load(ServeProcess service) throws IOException, InterruptedException {
        var listening = service.await();
        var operator = new ServiceClient(listening.url(), listening.firstKey().orElseThrow());
        var day = release(operator);
        var driven = driven(operator);
        if (driven.isEmpty())
            throw new IOException("the plan of " + order.city() + " gives no vehicle a route");
        notes.accept(driven.size() + " vehicles of the city have a route; " + order.vehicles() + " poll, and so share them");
        var burst = new Burst(containers(operator), day, order.readings(), order.perBody());
        double cpu = poll(service, driven, listening.url(), () -> burst(burst, operator));
        var peak = service.peakMib();
        return new Served(driven.size(), burst, counted(operator), peak.isPresent() ? peak.getAsLong() : null, cpu);
    }

    private LocalDate release(ServiceClient operator) throws IOException, InterruptedException {
        notes.accept("planning the night");
        var begun = operator.post("/api/v1/runs", "{\"kind\":\"night\",\"iterations\":" + order.iterations() + "}").require(202);
        var ended = operator.awaitRun(begun.json().path("run").asText());
        operator.post("/api/v1/plans/" + ended.path("plan").asText() + "/release",
                ServiceClient.json("name", "load", "reason", "a load")).require(200);
        return LocalDate.parse(ended.path("date").asText());
    }

    private static List<Poller.Driven> driven(ServiceClient operator) throws IOException, InterruptedException {
        List<Poller.Driven> driven = new ArrayList<>();
        for (var vehicle : operator.get("/api/v1/vehicles").require(200).json().path("vehicles"))
            if (vehicle.has("route")) {
                var id = vehicle.path("vehicle").asText();
                driven.add(new Poller.Driven(id, operator.tokenFor(id).key()));
            }
        return driven;
    }

    private static List<String> containers(ServiceClient operator) throws IOException, InterruptedException {
        return operator.get("/api/v1/city").require(200).json().path("containers").findValuesAsText("id");
    }

    /// @param meanwhile begins when a quarter of the measured time has passed
    /// @return seconds of the processor that the service used
    private double poll(ServeProcess service, List<Poller.Driven> driven, String url, Callable<Double> meanwhile)
            throws IOException, InterruptedException {
        var random = new SplittableRandom(order.seed());
        long begin = System.nanoTime();
        long measured = begin + order.rhythm().everyNanos();
        long end = measured + order.millis() * 1_000_000;
        List<Future<?>> working = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < order.vehicles(); i++)
                working.add(start(new Poller(url, driven.get(i % driven.size()), order.rhythm(), random.split()), begin, end,
                        threads));
            sleepUntil(measured);
            double cpu = service.cpuSeconds();
            sleepUntil(measured + order.millis() * 250_000);
            working.add(threads.submit(() -> burstSeconds = meanwhile.call()));
            for (var each : working)
                each.get();
            return service.cpuSeconds() - cpu;
        } catch (ExecutionException e) {
            throw new IOException("the load could not be made", e.getCause());
        }
    }

    private Future<?> start(Poller poller, long begin, long end, ExecutorService threads) {
        return threads.submit(() -> {
            poller.run(begin, end, first, answers);
            return true;
        });
    }

    private static void sleepUntil(long nanos) throws InterruptedException {
        Thread.sleep(Duration.ofNanos(Math.max(0, nanos - System.nanoTime())));
    }

    /// @return seconds that it took
    private double burst(Burst burst, ServiceClient operator) throws IOException, InterruptedException {
        var sensors = operator.keyFor("sensors", "sensors");
        notes.accept("posting " + order.readings() + " readings");
        long start = System.nanoTime();
        List<Future<?>> sending = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < order.senders(); i++)
                sending.add(threads.submit(() -> {
                    burst.send(sensors);
                    return true;
                }));
            for (var each : sending)
                each.get();
        } catch (ExecutionException e) {
            throw new IOException("the readings could not be posted", e.getCause());
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static long counted(ServiceClient operator) throws IOException, InterruptedException {
        var taken = TAKEN.matcher(operator.text("/metrics"));
        return taken.find() ? Long.parseLong(taken.group(1)) : 0;
    }
}
