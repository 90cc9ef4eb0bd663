package org.abfuhr.dispatch.cli.service;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.abfuhr.data.store.Database;
import org.abfuhr.dispatch.cli.JsonCommand;
import org.abfuhr.dispatch.cli.option.CacheFolder;
import org.abfuhr.dispatch.cli.option.CityOption;
import org.abfuhr.dispatch.cli.option.DurationConverter;
import org.abfuhr.dispatch.cli.terminal.BuildVersion;
import org.abfuhr.dispatch.night.Effort;
import org.abfuhr.dispatch.service.DispatchService;
import org.abfuhr.dispatch.service.ServiceSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `abfuhr serve`: the dispatch service, until it is interrupted.
@Command(name = "serve", sortOptions = false, description = "Serve planners and vehicles over HTTP, until interrupted.", footer = {
        "",
        "Example: abfuhr serve", "Example: abfuhr serve --city my-city --port 8080 --db jdbc:postgresql://host/abfuhr?user=NAME"})
public final class ServeCommand extends JsonCommand {

    @Mixin
    private CityOption city = new CityOption();

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080", description = "Port to listen at; 0: any that is free (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--host", paramLabel = "ADDRESS", defaultValue = "127.0.0.1", description = "Address to listen at; 0.0.0.0: everybody can connect (default: ${DEFAULT-VALUE}).")
    private String host = "127.0.0.1";

    @Option(names = "--proxied", description = "A reverse proxy on this machine hands requests on: clients are told apart by its X-Forwarded-For.")
    private boolean proxied;

    @Mixin
    private DatabaseOption database = new DatabaseOption();

    @Option(names = "--improve", paramLabel = "TIME", defaultValue = "2s", converter = DurationConverter.class, description = "Time to search on behind each repair (default: ${DEFAULT-VALUE}).")
    private Duration improve = Duration.ofSeconds(2);

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > 65_535)
            throw usage("--port is " + port + ": give 0 to 65535");
        var pack = city.open();
        var location = database.location(pack);
        console().note("Starting for " + pack.settings().displayName() + ", database " + Database.withoutSecrets(location)
                + " …");
        int threads = Runtime.getRuntime().availableProcessors();
        var service = DispatchService.start(new ServiceSettings(pack, location, host, port, proxied,
                CacheFolder.path(),
                () -> CityOption.defaultDate(pack), new Effort(Optional.of(improve), 0, 1, threads, 1), InstantSource.system(),
                new BuildVersion().getVersion()[0]));
        var ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            service.close();
            ended.countDown();
        }, "stop"));
        tell(service);
        ended.await();
        return 0;
    }

    private void tell(DispatchService service) {
        var url = "http://" + host + ":" + service.port();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("url", url);
        service.firstKey().ifPresent(key -> document.put("firstKey", key));
        var text = "Serving at " + url + " - end with Ctrl-C." + service.firstKey()
                .map(key -> "\nFirst key (role operator; it is shown until it was used, keep it): " + key).orElse("");
        console().result(document, text);
        console().out().flush();
    }
}
