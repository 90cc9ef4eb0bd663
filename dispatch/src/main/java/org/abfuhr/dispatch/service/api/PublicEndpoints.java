package org.abfuhr.dispatch.service.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.abfuhr.data.city.CityPack;
import org.abfuhr.data.city.ServiceRules.OpenData;
import org.abfuhr.data.store.operations.Digests;
import org.abfuhr.data.store.operations.OperationsStore;
import org.abfuhr.dispatch.publish.OpenDataFeed;
import org.abfuhr.dispatch.service.access.Access;
import org.abfuhr.dispatch.service.http.Answer;
import org.abfuhr.dispatch.service.http.Call;
import org.abfuhr.dispatch.service.http.Conditional;
import org.abfuhr.dispatch.service.http.Endpoint;
import org.abfuhr.dispatch.service.http.Json;
import org.abfuhr.dispatch.service.http.Refusal;

/// What everybody may know, if the city gives it away. Documents are made anew once a minute at most, for anybody may ask.
public final class PublicEndpoints implements Endpoint.Group {

    private static final int MOST_DAYS = 400; // a year and some
    private static final long SECONDS_KEPT = 60;
    private static final int TAG_DIGITS = 32;

    private final CityPack pack;
    private final OperationsStore store;
    private final InstantSource clock;
    private Documents kept = new Documents(Long.MIN_VALUE, new byte[0], new byte[0], new byte[0], new byte[0]);

    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    private record Documents(long minute, byte[] days, byte[] table, byte[] containers, byte[] climate) {}

    public PublicEndpoints(CityPack pack, OperationsStore store, InstantSource clock) {
        this.pack = pack;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(get("days", Answer.JSON, Documents::days), get("days.csv", "text/csv; charset=utf-8", Documents::table),
                get("containers.geojson", "application/geo+json", Documents::containers),
                get("environment-clock", Answer.JSON, Documents::climate));
    }

    private Endpoint get(String name, String type, Function<Documents, byte[]> part) {
        return Endpoint.get("/api/v1/public/" + name, Access.PUBLIC, call -> answer(call, type, part.apply(documents())));
    }

    private static Answer answer(Call call, String type, byte[] content) {
        return Conditional
                .answer(call, Digests.sha256(content).substring(0, TAG_DIGITS), "public, max-age=300", type, () -> content)
                .with("Access-Control-Allow-Origin", "*");
    }

    private synchronized Documents documents() {
        var rules = pack.settings().service().openData()
                .orElseThrow(() -> Refusal.notFound("public", "The city gives no open data away."));
        long minute = clock.instant().getEpochSecond() / SECONDS_KEPT;
        if (kept.minute != minute)
            kept = make(rules, minute);
        return kept;
    }

    private Documents make(OpenData rules, long minute) {
        var today = LocalDate.ofInstant(clock.instant(), pack.settings().zone());
        var feed = new OpenDataFeed(pack, rules, store.dayRecords(today.minusDays(rules.delayDays()), MOST_DAYS));
        return new Documents(minute, Json.bytes(feed.days()), feed.csv().getBytes(UTF_8), Json.bytes(feed.containers()),
                Json.bytes(feed.clock()));
    }
}
