package org.abfuhr.dispatch.service;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.abfuhr.data.readings.delivery.DeliveryFormat;
import org.abfuhr.data.readings.delivery.DeviceDirectory;
import org.abfuhr.data.store.Database;
import org.abfuhr.data.store.ReadingStore;
import org.abfuhr.data.store.ReadingStores;
import org.abfuhr.data.store.StoreImport;
import org.abfuhr.data.store.operations.OperationsStore;
import org.abfuhr.data.store.operations.PlanVersion;
import org.abfuhr.dispatch.outcome.Texts;
import org.abfuhr.dispatch.service.access.ApiKeys;
import org.abfuhr.dispatch.service.access.Authenticator;
import org.abfuhr.dispatch.service.access.Sessions;
import org.abfuhr.dispatch.service.access.VehicleTokens;
import org.abfuhr.dispatch.service.api.DayEndpoints;
import org.abfuhr.dispatch.service.api.Intake;
import org.abfuhr.dispatch.service.api.PlanEndpoints;
import org.abfuhr.dispatch.service.api.PlanView;
import org.abfuhr.dispatch.service.api.PublicEndpoints;
import org.abfuhr.dispatch.service.api.ReadingEndpoints;
import org.abfuhr.dispatch.service.api.RunEndpoints;
import org.abfuhr.dispatch.service.api.SystemEndpoints;
import org.abfuhr.dispatch.service.api.VehicleEndpoints;
import org.abfuhr.dispatch.service.day.DayPlanner;
import org.abfuhr.dispatch.service.day.EventReader;
import org.abfuhr.dispatch.service.day.NightsBefore;
import org.abfuhr.dispatch.service.day.VehicleRoutes;
import org.abfuhr.dispatch.service.http.ApiServer;
import org.abfuhr.dispatch.service.http.Endpoint;
import org.abfuhr.dispatch.service.http.Gate;
import org.abfuhr.dispatch.service.http.Metrics;
import org.abfuhr.dispatch.service.page.PageEndpoints;
import org.abfuhr.dispatch.service.plan.Announcements;
import org.abfuhr.dispatch.service.plan.DayRecords;
import org.abfuhr.dispatch.service.plan.NightWatch;
import org.abfuhr.dispatch.service.plan.PlanBook;
import org.abfuhr.dispatch.service.plan.PlanDesk;
import org.abfuhr.dispatch.service.plan.RepairDesk;
import org.abfuhr.model.fault.FaultException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The running service. Closing it lets requests and planning end, and keeps everything that was acknowledged.
public final class DispatchService implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DispatchService.class);
    private static final int DAYS_LOOKED_AT = 20;

    private final OperationsStore store;
    private final ReadingStore readings;
    private final Announcements announcements = new Announcements();
    private final Metrics metrics = new Metrics();
    private final Intake intake = new Intake();
    private final RepairDesk repairs;
    private final PlanDesk desk;
    private final List<Endpoint> endpoints = new ArrayList<>();
    private final ApiServer server;
    private final Optional<ApiKeys.Made> firstKey;
    private final Optional<NightWatch> watch;
    private volatile boolean ready;

    private DispatchService(ServiceSettings settings, OperationsStore store, ReadingStore readings) {
        this.store = store;
        this.readings = readings;
        var pack = settings.pack();
        takePackReadings(settings);
        var vehicles = pack.fleet().vehicleIds();
        var authenticator = new Authenticator(new ApiKeys(store, settings.clock()),
                new VehicleTokens(store, new LinkedHashSet<>(vehicles), settings.clock()), new Sessions(settings.clock()));
        firstKey = authenticator.keys().first();
        var routes = new VehicleRoutes(store, pack.settings().zone(), settings.clock());
        var book = new PlanBook(store, vehicles, announcements, new DayRecords(pack, store), routes, settings.clock());
        var before = new NightsBefore(store, pack);
        repairs = new RepairDesk(store, book, planner(settings, before), announcements, settings.improving());
        desk = new PlanDesk(store, book, planner(settings, before), before, repairs, announcements, settings.improving());
        var view = new PlanView(store, new Texts(pack.settings().language().locale()));
        metrics.gauge("abfuhr_listeners", announcements::listeners);
        List.<Endpoint.Group>of(
                new SystemEndpoints(pack, store, authenticator, metrics, () -> ready, settings.version(),
                        settings.clock()),
                new PlanEndpoints(store, desk, view), new DayEndpoints(pack, store, view, announcements, settings.clock()),
                new RunEndpoints(pack, desk, announcements, settings.nextDay(), settings.improving().threads()),
                new VehicleEndpoints(pack, store, readings, repairs, announcements, metrics, new EventReader(pack), routes,
                        settings.clock()),
                new ReadingEndpoints(pack, readings, metrics, intake), new PublicEndpoints(pack, store, settings.clock()),
                new PageEndpoints())
                .forEach(group -> endpoints.addAll(group.endpoints()));
        server = ApiServer.start(settings.host(), settings.port(),
                new Gate(endpoints, authenticator, metrics, settings.proxied(), System::nanoTime));
        store.plans(DAYS_LOOKED_AT).stream().filter(plan -> plan.state() == PlanVersion.State.RELEASED)
                .forEach(plan -> repairs.catchUp(plan.date()));
        desk.goOn();
        watch = pack.settings().service().nightRun().map(rules -> new NightWatch(rules, pack.settings().zone(), store, desk,
                announcements, settings.clock(), settings.improving().threads()));
        watch.ifPresent(NightWatch::start);
        ready = true;
    }

    /// Starts a service; it answers when this returns.
    ///
    /// @throws org.abfuhr.model.fault.FaultException when the database or the address cannot be had
    public static DispatchService start(ServiceSettings settings) {
        var database = Database.open(settings.database());
        try {
            return new DispatchService(settings, OperationsStore.on(database), ReadingStores.on(database));
        } catch (RuntimeException | Error e) {
            database.close();
            throw e;
        }
    }

    private static DayPlanner planner(ServiceSettings settings, NightsBefore before) {
        return new DayPlanner(settings.pack(), settings.database(), settings.cacheFolder(), before);
    }

    /// A store without any reading takes over those that lie in the pack.
    private void takePackReadings(ServiceSettings settings) {
        if (readings.lastDay().isPresent())
            return;
        var taking = new StoreImport(readings, _ -> {});
        for (var file : settings.pack().readings())
            try {
                for (var fault : taking.take(file, DeliveryFormat.ANY, DeviceDirectory.NONE).faults())
                    LOG.warn("readings of the pack were left out: {}", fault);
            } catch (FaultException e) {
                LOG.warn("readings of the pack were left out", e);
            }
    }

    public int port() {
        return server.port();
    }

    /// The key that the first start made; nobody can learn it later.
    public Optional<String> firstKey() {
        return firstKey.map(ApiKeys.Made::key);
    }

    /// Everything that can be called.
    public List<Endpoint> endpoints() {
        return List.copyOf(endpoints);
    }

    @Override
    public void close() {
        ready = false;
        watch.ifPresent(NightWatch::close);
        announcements.close();
        server.close();
        intake.close();
        desk.close();
        repairs.close();
        store.close();
    }
}
